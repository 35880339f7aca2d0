import { drawBelow, drawFrom, type Random } from '#server/demonstration/random.ts';

export type Origin = 'metropole' | 'antilles' | 'reunion' | 'polynesie' | 'caledonie';

const words = (text: string): readonly string[] => text.trim().split(/\s*[;\n]\s*/);

const LAST_NAMES: { readonly [origin in Origin]: readonly string[] } = {
  metropole: words(`
    Bernard; Dubois; Robert; Richard; Petit; Durand; Leroy; Moreau; Simon; Laurent; Lefebvre; Lefèvre; Michel; Garcia; David
    Bertrand; Roux; Vincent; Fournier; Morel; Girard; André; Mercier; Dupont; Lambert; Bonnet; François; Martinez; Legrand
    Garnier; Faure; Rousseau; Blanc; Guérin; Müller; Henry; Roussel; Nicolas; Perrin; Morin; Mathieu; Clément; Gauthier
    Dumont; López; Fontaine; Chevalier; Robin; Masson; Sánchez; Gérard; Nguyen; Boyer; Denis; Lemaire; Duval; Joly; Gautier
    Roger; Roche; Roy; Noël; Meyer; Lucas; Meunier; Jean; Pérez; Marchand; Dufour; Blanchard; Marie; Barbier; Brun; Dumas
    Brunet; Schmitt; Leroux; Colas; Fernández; Renaud; Arnaud; Rolland; Caron; Aubert; Giraud; Leclerc; Vidal; Bourgeois
    Benaïssa; Traoré; Diallo; Kowalski; Le Goff; Le Gall; De Smet; Van Damme; Vandenbroucke; Szymański; Haddad; Öztürk
    Lévêque; Prévost; Bézier; Châtelain; Gaëtan; Maës; Saint-Martin; Grosjean; Petitjean; Beauséjour; Tran; N’Diaye; M'Bappé
    Aubry; Bailly; Baron; Barre; Benard; Benoit; Berger; Besson; Bigot; Blondel; Bouchet; Boulanger; Bourdon; Bouvier; Breton
    Briand; Brossard; Buisson; Camus; Carlier; Carpentier; Carré; Chapelle; Charles; Charpentier; Chauvin; Collet; Collin
    Colin; Cordier; Cousin; Coulon; Courtois; Daniel; Delattre; Delaunay; Delmas; Deschamps; Descamps; Devaux; Dupuis; Dupuy
    Duhamel; Étienne; Évrard; Ferrand; Fleury; Forestier; Gaillard; Gallet; Germain; Gilbert; Gillet; Godard; Gomez; Gosselin
    Grondin; Guichard; Guillaume; Guillet; Guillot; Hamon; Hardy; Hébert; Herbert; Hervé; Hoarau; Hubert; Huet; Humbert; Imbert
    Jacob; Jacquet; Jacquot; Joubert; Julien; Klein; Lacroix; Laine; Langlois; Laporte; Launay; Lebrun; Leclercq; Lecomte
    Ledoux; Leduc; Lefort; Léger; Lejeune; Lemoine; Lenoir; Lesage; Letellier; Levasseur; Lombard; Lopes; Louis; Maillard
    Maillet; Mallet; Marechal; Marion; Marty; Mary; Maurice; Menard; Monnier; Moulin; Muller; Neveu; Olivier; Paris; Parent
    Pasquier; Paul; Pelletier; Peltier; Perret; Perrier; Perrot; Philippe; Picard; Pichon; Poirier; Pons; Poulain; Prévot
    Raymond; Regnier; Rémy; Renard; Renault; Rey; Reynaud; Ribeiro; Rivière; Rodrigues; Royer; Salmon; Schneider; Seguin
    Tanguy; Tessier; Thibault; Thomas; Toussaint; Vallée; Vasseur; Verdier; Vial; Voisin; Weber; Wagner; Zimmermann`),
  antilles: words(`
    Célestine; Jean-Baptiste; Louis-Joseph; Marie-Sainte; Bourgeois; Gaspard; Nestor; Zénon; Siar; Coëffé; Ozier-Lafontaine
    Théodore; Pierre-Justin; Rosélie; Mathurin; Sylvestre; Montantin; Vélayoudon; Edwige; Saint-Aimé`),
  reunion: words(`
    Hoarau; Payet; Grondin; Boyer; Fontaine; Rivière; Dijoux; Lebon; Maillot; Técher; Robert; Turpin; Vitry; Ah-Kane; Chane-Kune
    Ramassamy; Vélia; Mouniama; Sinapayel; Bègue`),
  polynesie: words(`
    Teriitahi; Tauraa; Maihota; Teuira; Vaʻa; Taʻaroa; Temauri; Tehei; Hauata; Faʻatau; Teihotaata; Maro; Tuheiava; Pōmare
    Teʻavai; Utia; Bambridge; Teriʻitehau; Mahuta; Tchong`),
  caledonie: words(`
    Wamytan; Hnawia; Wéa; Goromido; Kaloï; Poadja; Naisseline; Tjibaou; Wadrawane; Gorodé; Boewa; Luépack; Pidjot; Tein
    Lalié; Bouanou; Taofifénua; Néaoutyine; Hnaissilin; Washetine`),
};

const FIRST_NAMES: { readonly [sex in 'F' | 'M']: { readonly [origin in Origin]: readonly string[] } } = {
  F: {
    metropole: words(`
      Marie; Nathalie; Isabelle; Sylvie; Catherine; Françoise; Valérie; Christine; Véronique; Sandrine; Céline; Stéphanie; Aurélie
      Émilie; Camille; Léa; Manon; Chloé; Inès; Zoé; Anaïs; Maëlle; Héloïse; Élise; Joëlle; Noémie; Anne-Sophie; Marie-Thérèse
      Fatima; Aïssatou; Yasmine; Solène; Gwenaëlle; Nolwenn; Clémence; Agnès; Hélène; Odile; Raphaëlle; Edmée
      Adèle; Alice; Amandine; Angélique; Annie; Audrey; Béatrice; Brigitte; Capucine; Caroline; Cécile; Claire; Claudine
      Colette; Coralie; Danièle; Delphine; Denise; Diane; Élodie; Emma; Estelle; Eva; Fanny; Flavie; Florence; Gabrielle
      Geneviève; Ghislaine; Jacqueline; Jeanne; Josiane; Julie; Juliette; Justine; Karine; Laetitia; Laure; Lina; Louise
      Lucie; Madeleine; Margaux; Marion; Martine; Mathilde; Maud; Mélanie; Monique; Muriel; Nadia; Nicole; Océane; Pauline
      Romane; Rose; Sabine; Sarah; Simone; Sofia; Sonia; Suzanne; Thérèse; Valentine; Vanessa; Virginie; Yvette`),
    antilles: words(`Marie-Line; Josette; Ginette; Murielle; Laurence; Katia; Lucienne; Édith; Gladys; Sabrina`),
    reunion: words(
      `Marie-Rose; Ghislaine; Rachelle; Yolande; Séverine; Anaïse; Florise; Marie-Andrée; Jeannick; Élodie`,
    ),
    polynesie: words(`Vaitiare; Hinano; Moeata; Teʻura; Heimata; Poerava; Vaʻimiti; Tiare; Maeva; Raʻihau`),
    caledonie: words(`Wassissi; Eseta; Kamen; Marie-Claire; Déwé; Hnadro; Élisa; Walesi; Nadège; Wénéhoua`),
  },
  M: {
    metropole: words(`
      Jean; Philippe; Michel; Alain; Patrick; Nicolas; Christophe; Pierre; Éric; Frédéric; Stéphane; Sébastien; Jérôme; Thomas
      Rémi; Hugo; Maël; Loïc; Théo; Gaël; Noé; Joël; Raphaël; Jean-François; Jean-Baptiste; Mohamed; Ousmane; Karim; Yann; Kévin
      Cédric; François; André; Gérard; René; Étienne; Félix; Grégoire; Benoît; Zacharie
      Adam; Adrien; Alexandre; Alexis; Anthony; Antoine; Arnaud; Arthur; Aurélien; Bastien; Bernard; Bertrand; Bruno; Charles
      Claude; Clément; Corentin; Damien; Daniel; David; Denis; Didier; Dominique; Emmanuel; Fabien; Fabrice; Florian; Franck
      Gabriel; Georges; Gilles; Grégory; Guillaume; Henri; Hervé; Jacques; Jules; Julien; Laurent; Léon; Louis; Luc; Lucas
      Marc; Marcel; Mathieu; Maxime; Mehdi; Nathan; Olivier; Pascal; Paul; Quentin; Robert; Roger; Romain; Samuel; Serge
      Simon; Sylvain; Thierry; Tristan; Valentin; Victor; Vincent; Xavier; Yves`),
    antilles: words(`Rosan; Jocelyn; Teddy; Harry; Lucien; Joël; Christian; Éloi; Max; Jean-Claude`),
    reunion: words(`Jean-Hugues; Expédit; Cyrille; Jean-Yves; Axel; Mickaël; Fabrice; Gaston; Irénée; Johnny`),
    polynesie: words(`Teva; Heiarii; Tamatoa; Manuarii; Teʻiva; Raimana; Tautu; Moana; Ariʻi; Vetea`),
    caledonie: words(`Jean-Marie; Waïa; Kaloonbat; Djubelly; Yeiwéné; Sako; Éloi; Wapotro; Hnalep; Rock`),
  },
};

const SECOND_FIRST_NAMES = 3;
/** How many first names are those of everywhere. */
const SHARED = 0.5;
const MARRIED = 0.3;
const DOUBLE = 0.15;

export type Names = {
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
};

/** Names as the roll has them: the birth name, for some a usage name, one to three first names. */
export function drawNames(random: Random, origin: Origin): Names {
  const sex = random() < 0.5 ? 'F' : 'M';
  const lastName = drawFrom(random, LAST_NAMES[origin]);
  const others = drawBelow(random, SECOND_FIRST_NAMES);
  const firstName = () => drawFrom(random, FIRST_NAMES[sex][random() < SHARED ? 'metropole' : origin]);
  const firstNames = new Set(Array.from({ length: 1 + others }, firstName));
  return {
    lastName,
    usageName: drawUsageName(random, { lastName, origin }),
    firstNames: [...firstNames].join(' '),
    sex,
  };
}

function drawUsageName(random: Random, { lastName, origin }: { lastName: string; origin: Origin }): string | undefined {
  const chance = random();
  const usageName = drawFrom(random, LAST_NAMES[origin]);
  if (chance >= MARRIED || usageName === lastName) return undefined;
  return chance < DOUBLE ? `${lastName}-${usageName}` : usageName;
}
