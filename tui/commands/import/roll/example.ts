/** An elector of two stations, one of both complementary lists, one of a post, one without a number. */
export const ROLL_EXAMPLE = `nne;last_name;usage_name;first_names;sex;born;list;commune;station;number;from;special
123456789;D'ORMESSON;;Amélie Jeanne;F;1991-05-17;communal;59172;0001;1;;
234567891;LEFÈVRE;MARTIN;Zoé;F;1935-00-00;communal;59172;0002;1;2026-09-01;
345678912;ROSSI;;Marco;M;02/09/1988;eu-municipal;59172;0001;1;;
345678912;ROSSI;;Marco;M;02/09/1988;eu-european;59172;0001;1;;
456789123;LE GOFF;;Yann;M;1988-09-02;consular;ZGB01;0001;1;;
;WAMYTAN;;Marie;F;1979-03-04;new-caledonia;98818;0001;1;;oui`;
