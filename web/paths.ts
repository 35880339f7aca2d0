/** Where each page is, in each language. */
export const PATHS = {
  home: { fr: '/fr', en: '/en' },
  signIn: { fr: '/fr/connexion', en: '/en/sign-in' },
  signOut: { fr: '/fr/deconnexion', en: '/en/sign-out' },
  own: { fr: '/fr/mon-espace', en: '/en/my-space' },
  request: { fr: '/fr/demande', en: '/en/request' },
  send: { fr: '/fr/demande/envoi', en: '/en/request/sending' },
  certified: { fr: '/fr/demande/identite-certifiee', en: '/en/request/certified-identity' },
  certifiedRevocation: { fr: '/fr/resiliation/identite-certifiee', en: '/en/revocation/certified-identity' },
  revocation: { fr: '/fr/resiliation', en: '/en/revocation' },
  reference: { fr: '/fr/demandes', en: '/en/requests' },
  help: { fr: '/fr/aide', en: '/en/help' },
  accessibility: { fr: '/fr/accessibilite', en: '/en/accessibility' },
  legal: { fr: '/fr/mentions-legales', en: '/en/legal-notices' },
} as const;
