/** A state or territory: its ISO 3166-1 codes, its Correlates of War code where it has one, and its names in English. */
export interface Country {
  alpha2: string;
  alpha3: string;
  /** Correlates of War abbreviation; null where the list has none. */
  cow: string | null;
  /** The name that its id is made of. */
  name: string;
  /** Other names, codes of older lists (CAMEO's included). */
  aliases: readonly string[];
  /** False for what belongs to a state, is disputed without a seat, or is uninhabited. */
  state: boolean;
}

// Code, code, COW code or -, names divided by semicolons. States: the members and observers of the United Nations, Kosovo and Taiwan.
const states = `
AF AFG AFG Afghanistan;Islamic Republic of Afghanistan
AL ALB ALB Albania
DZ DZA ALG Algeria
AD AND AND Andorra
AO AGO ANG Angola
AG ATG AAB Antigua and Barbuda
AR ARG ARG Argentina
AM ARM ARM Armenia
AU AUS AUL Australia
AT AUT AUS Austria
AZ AZE AZE Azerbaijan
BS BHS BHM Bahamas;The Bahamas
BH BHR BAH Bahrain
BD BGD BNG Bangladesh
BB BRB BAR Barbados
BY BLR BLR Belarus
BE BEL BEL Belgium
BZ BLZ BLZ Belize
BJ BEN BEN Benin
BT BTN BHU Bhutan
BO BOL BOL Bolivia;Bolivia, Plurinational State of;Plurinational State of Bolivia
BA BIH BOS Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia
BW BWA BOT Botswana
BR BRA BRA Brazil
BN BRN BRU Brunei;Brunei Darussalam
BG BGR BUL Bulgaria
BF BFA BFO Burkina Faso
BI BDI BUI Burundi
CV CPV CAP Cape Verde;Cabo Verde
KH KHM CAM Cambodia
CM CMR CAO Cameroon
CA CAN CAN Canada
CF CAF CEN Central African Republic
TD TCD CHA Chad
CL CHL CHL Chile
CN CHN CHN China;People's Republic of China;PRC
CO COL COL Colombia
KM COM COM Comoros
CG COG CON Congo;Republic of the Congo;Republic of Congo;Congo-Brazzaville
CD COD DRC Democratic Republic of the Congo;Democratic Republic of Congo;Congo, The Democratic Republic of the;Congo-Kinshasa;DR Congo
CR CRI COS Costa Rica
CI CIV CDI Cote d'Ivoire;Côte d'Ivoire;Ivory Coast
HR HRV CRO Croatia
CU CUB CUB Cuba
CY CYP CYP Cyprus
CZ CZE CZR Czech Republic;Czechia
DK DNK DEN Denmark
DJ DJI DJI Djibouti
DM DMA DMA Dominica
DO DOM DOM Dominican Republic
EC ECU ECU Ecuador
EG EGY EGY Egypt
SV SLV SAL El Salvador
GQ GNQ EQG Equatorial Guinea
ER ERI ERI Eritrea
EE EST EST Estonia
SZ SWZ SWA Eswatini;Swaziland
ET ETH ETH Ethiopia
FJ FJI FIJ Fiji
FI FIN FIN Finland
FR FRA FRN France
GA GAB GAB Gabon
GM GMB GAM Gambia;The Gambia
GE GEO GRG Georgia
DE DEU GMY Germany;Federal Republic of Germany
GH GHA GHA Ghana
GR GRC GRC Greece
GD GRD GRN Grenada
GT GTM GUA Guatemala
GN GIN GUI Guinea
GW GNB GNB Guinea-Bissau
GY GUY GUY Guyana
HT HTI HAI Haiti
HN HND HON Honduras
HU HUN HUN Hungary
IS ISL ICE Iceland
IN IND IND India
ID IDN INS Indonesia
IR IRN IRN Iran;Iran, Islamic Republic of;Islamic Republic of Iran
IQ IRQ IRQ Iraq
IE IRL IRE Ireland;Republic of Ireland
IL ISR ISR Israel
IT ITA ITA Italy
JM JAM JAM Jamaica
JP JPN JPN Japan
JO JOR JOR Jordan
KZ KAZ KZK Kazakhstan
KE KEN KEN Kenya
KI KIR KIR Kiribati
XK XKX KOS Kosovo
KW KWT KUW Kuwait
KG KGZ KYR Kyrgyzstan;Kyrgyz Republic
LA LAO LAO Laos;Lao People's Democratic Republic;Lao PDR
LV LVA LAT Latvia
LB LBN LEB Lebanon
LS LSO LES Lesotho
LR LBR LBR Liberia
LY LBY LIB Libya;Libyan Arab Jamahiriya
LI LIE LIE Liechtenstein
LT LTU LIT Lithuania
LU LUX LUX Luxembourg
MG MDG MAG Madagascar
MW MWI MAW Malawi
MY MYS MAL Malaysia
MV MDV MAD Maldives
ML MLI MLI Mali
MT MLT MLT Malta
MH MHL MSI Marshall Islands
MR MRT MAA Mauritania
MU MUS MAS Mauritius
MX MEX MEX Mexico
FM FSM FSM Micronesia;Micronesia, Federated States of;Federated States of Micronesia
MD MDA MLD Moldova;Moldova, Republic of;Republic of Moldova
MC MCO MNC Monaco
MN MNG MON Mongolia
ME MNE MNG Montenegro
MA MAR MOR Morocco
MZ MOZ MZM Mozambique
MM MMR MYA Myanmar;Burma
NA NAM NAM Namibia
NR NRU NAU Nauru
NP NPL NEP Nepal
NL NLD NTH Netherlands;The Netherlands;Holland
NZ NZL NEW New Zealand
NI NIC NIC Nicaragua
NE NER NIR Niger
NG NGA NIG Nigeria
KP PRK PRK North Korea;Korea, Democratic People's Republic of;Democratic People's Republic of Korea;DPRK
MK MKD MAC North Macedonia;Macedonia;Macedonia, the former Yugoslav Republic of
NO NOR NOR Norway
OM OMN OMA Oman
PK PAK PAK Pakistan
PW PLW PAL Palau
PS PSE - Palestine;State of Palestine;Palestinian Territory, Occupied;Occupied Palestinian Territory;Palestinian Territories
PA PAN PAN Panama
PG PNG PNG Papua New Guinea
PY PRY PAR Paraguay
PE PER PER Peru
PH PHL PHI Philippines;The Philippines
PL POL POL Poland
PT PRT POR Portugal
QA QAT QAT Qatar
RO ROU ROM Romania
RU RUS RUS Russia;Russian Federation
RW RWA RWA Rwanda
KN KNA SKN Saint Kitts and Nevis;St. Kitts and Nevis
LC LCA SLU Saint Lucia;St. Lucia
VC VCT SVG Saint Vincent and the Grenadines;St. Vincent and the Grenadines
WS WSM WSM Samoa
SM SMR SNM San Marino
ST STP STP Sao Tome and Principe;São Tomé and Príncipe
SA SAU SAU Saudi Arabia
SN SEN SEN Senegal
RS SRB YUG Serbia
SC SYC SEY Seychelles
SL SLE SIE Sierra Leone
SG SGP SIN Singapore
SK SVK SLO Slovakia;Slovak Republic
SI SVN SLV Slovenia
SB SLB SOL Solomon Islands
SO SOM SOM Somalia
ZA ZAF SAF South Africa
KR KOR ROK South Korea;Korea, Republic of;Republic of Korea
SS SSD SSD South Sudan
ES ESP SPN Spain
LK LKA SRI Sri Lanka
SD SDN SUD Sudan
SR SUR SUR Suriname
SE SWE SWD Sweden
CH CHE SWZ Switzerland
SY SYR SYR Syria;Syrian Arab Republic
TW TWN TAW Taiwan;Taiwan, Province of China;Republic of China
TJ TJK TAJ Tajikistan
TZ TZA TAZ Tanzania;Tanzania, United Republic of;United Republic of Tanzania
TH THA THI Thailand
TL TLS ETM Timor-Leste;East Timor
TG TGO TOG Togo
TO TON TON Tonga
TT TTO TRI Trinidad and Tobago
TN TUN TUN Tunisia
TR TUR TUR Turkey;Türkiye;Turkiye
TM TKM TKM Turkmenistan
TV TUV TUV Tuvalu
UG UGA UGA Uganda
UA UKR UKR Ukraine
AE ARE UAE United Arab Emirates
GB GBR UKG United Kingdom;Great Britain;United Kingdom of Great Britain and Northern Ireland
US USA USA United States;United States of America
UY URY URU Uruguay
UZ UZB UZB Uzbekistan
VU VUT VAN Vanuatu
VA VAT - Vatican City;Holy See;Holy See (Vatican City State);Vatican City State;Vatican
VE VEN VEN Venezuela;Venezuela, Bolivarian Republic of;Bolivarian Republic of Venezuela
VN VNM DRV Vietnam;Viet Nam
YE YEM YEM Yemen
ZM ZMB ZAM Zambia
ZW ZWE ZIM Zimbabwe`;

const territories = `
AX ALA - Åland Islands;Aland Islands
AS ASM - American Samoa
AI AIA - Anguilla
AQ ATA - Antarctica
AW ABW - Aruba
BM BMU - Bermuda
VG VGB - British Virgin Islands;Virgin Islands, British
KY CYM - Cayman Islands
CX CXR - Christmas Island
CC CCK - Cocos (Keeling) Islands
CK COK - Cook Islands
CW CUW - Curacao;Curaçao
FK FLK - Falkland Islands;Falkland Islands (Malvinas)
FO FRO - Faroe Islands
GF GUF - French Guiana
PF PYF - French Polynesia
GI GIB - Gibraltar
GL GRL - Greenland
GP GLP - Guadeloupe
GU GUM - Guam
GG GGY - Guernsey
HK HKG - Hong Kong
IM IMN - Isle of Man
JE JEY - Jersey
MO MAC - Macao;Macau
MQ MTQ - Martinique
YT MYT - Mayotte
MS MSR - Montserrat
NC NCL - New Caledonia
NU NIU - Niue
NF NFK - Norfolk Island
MP MNP - Northern Mariana Islands
PN PCN - Pitcairn;Pitcairn Islands
PR PRI - Puerto Rico
RE REU - Réunion;Reunion
SH SHN - Saint Helena
SX SXM - Sint Maarten
TK TKL - Tokelau
TC TCA - Turks and Caicos Islands
VI VIR - U.S. Virgin Islands;Virgin Islands, U.S.
WF WLF - Wallis and Futuna
EH ESH - Western Sahara`;

const rowsOf = (table: string, state: boolean): Country[] =>
  table.trim().split("\n").map((line) => {
    const [alpha2 = "", alpha3 = "", cow = "", ...rest] = line.split(" ");
    const [name = "", ...aliases] = rest.join(" ").split(";");
    return { alpha2, alpha3, cow: cow === "-" ? null : cow, name, aliases, state };
  });

/** The countries of ISO 3166-1 (without empty islands) and Kosovo, states first. */
export const countryTable: readonly Country[] = [...rowsOf(states, true), ...rowsOf(territories, false)];
