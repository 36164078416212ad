// Words for one place and its people, for one number in words and digits, for one century: none begins like the other.

/** Groups are parted by semicolons. Left out: pairs that share their first five letters (`Italy`, `Italian`): `rootOf` finds those. */
export const peoplesAndNumbers = `
france french frenchman frenchmen francophone; england english englishman englishmen; britain british briton britons uk u.k gb;
scotland scottish scots scot scotch; wales welsh welshman; ireland irish irishman; germany german germans germanic; netherlands dutch holland dutchman;
spain spanish spaniard spaniards hispanic; portugal portuguese; switzerland swiss; denmark danish dane danes; sweden swedish swede swedes;
norway norwegian norse; finland finnish finn finns; iceland icelandic; poland polish pole poles; greece greek greeks hellenic; turkey turkish turk turks turkiye;
rome roman romans; italy italian italians; norman normans normandy; europe european europeans eu e.u; asia asian asians; africa african africans;
america american americans us u.s usa u.s.a; canada canadian canadians; mexico mexican; peru peruvian; brazil brazilian; chile chilean; cuba cuban;
china chinese; japan japanese; india indian indians; iran iranian persia persian; iraq iraqi; syria syrian; israel israeli jewish jew jews; egypt egyptian;
libya libyan; kenya kenyan; congo congolese; ukraine ukrainian; russia russian soviet ussr; serbia serbian serb; croatia croatian croat;
hungary hungarian magyar; czechia czech bohemia; slovakia slovak; austria austrian; belgium belgian; romania romanian; bulgaria bulgarian;
georgia georgian; armenia armenian; azerbaijan azerbaijani azeri; kazakhstan kazakh; uzbekistan uzbek; turkmenistan turkmen; kyrgyzstan kyrgyz;
thailand thai; vietnam vietnamese; korea korean; burma burmese myanmar; nepal nepalese; tibet tibetan; mongolia mongol mongolian; arab arabia arabic;
philippines filipino; cyprus cypriot; lebanon lebanese; afghanistan afghan; pakistan pakistani; cambodia khmer cambodian; somalia somali;
moor moorish moroccan morocco; byzantium byzantine byzantines; vatican papal pope papacy; islam muslim muslims islamic; christ christian christianity;
protestant protestantism; catholic catholicism; king royal; emperor imperial empire; sea maritime naval navy; town urban city; country rural; law legal;
sun solar; moon lunar; star stellar; mind mental; body physical; tooth teeth dental; heart cardiac; eye visual; water aquatic; earth terrestrial;
2 two second 2nd; 3 three third 3rd; 4 four fourth 4th; 5 five fifth 5th; 6 six sixth 6th; 7 seven seventh 7th; 8 eight eighth 8th; 9 nine ninth 9th;
10 ten tenth 10th; 11 eleven eleventh; 12 twelve twelfth; 13 thirteen thirteenth; 14 fourteen fourteenth; 15 fifteen fifteenth;
16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety; 100 hundred;
1000s 11th eleventh; 1100s 12th twelfth; 1200s 13th thirteenth; 1300s 14th fourteenth; 1400s 15th fifteenth; 1500s 16th sixteenth;
1600s 17th seventeenth; 1700s 18th eighteenth; 1800s 19th nineteenth; 1900s 20th twentieth; 2000s 21st
`;
