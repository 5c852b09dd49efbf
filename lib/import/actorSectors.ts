import { nameKey } from "./nameKey";

/** What an actor is that a data set calls by its sector: `Police (Kyrgyzstan)` an agency, `Citizen (India)` a collective of people. */
export interface SectorActor {
  kind: "agency" | "person";
  collective?: true;
  unnamed?: true;
}

// Organisations. The words are those of the ICEWS dictionary of generic agents.
const agencies = `
Administrative Body;Agriculture / Fishing / Forestry Ministry;Air Force;Airline;Appeals Court;Archdiocese;Armed Band;Armed Gang;Armed Opposition;Armed Rebel Group;Army;
Army National Guard;Assemblies;Bank;Border Patrol;Cabinet / Council of Ministers / Advisors;Central Bank;Civic Group;Civil Service;Coast Guard;Communist Party;Company - Owner or Operator;
Congress;Conservative Party;Constitutional Court;Court;Customs;Death Squad;Defense / Security Ministry;Defense Industry;Democratic Party;Domestic Affairs;Drug Enforcement;Drug Gang;
Education Ministry;Election Commission;Energy Department/Ministry;Environment Department/Ministry;Finance / Economy / Commerce / Trade Ministry;Fire Brigade;Food, Water, and Disaster Relief;
Foreign Affairs;Governing Party;Government;Government Affiliated Bank;Government Commission;Government Delegation;Green Party;Healthcare Facility;Health Ministry;High Commission;
House of Representatives;Human Rights Commission;Human Rights Group;Independent Electoral Commission;Industrial / Textiles / Mining Ministry;Information / Communication / Transparency Ministry;
Information Ministry;Intelligence;Islamic Extremist Group;Justice Department/Ministery;Labor and Employment Ministry;Labor Party;Labor Union;Left Party;Legislature;Liberal Party;Local Media;
Lower House of Parliament;Main Opposition;Marine Corp;Media;Medical Association;Military;Military Academy;Military Intelligence;Military Police;Militia;Ministry;Ministry of Communication;
Ministry of Local Government and Rural Development;Ministry of Mining;Ministry of Public Security;Ministry of Tourism;Ministry of Women;Ministry/Department of Livestock;
Ministry/Department of Technology;Monastery;Municipal Court;National Airline;National Congress;National Intelligence Bureau;National Party;National Union Party;Naval;Naval Base;Navy;New Party;
Newspaper;Opposition Coalition;Opposition Force;Organized Crime;Oversight Court;Parliament;People's Democratic Party;Pharmaceutical Firm;Police;Political Parties;Presidential Press Service;
Progressive Party;Public Courts;Public Sector;Public Service Ministry/Department;Public Works;Radio;Rebel Group;Regulator;Republican Party;Royal Administration;Ruling Coalition;Ruling Parties;
Ruling Party;Secretariat;Security Council;Senate;Social Democratic Party;Socialist Party;Space Agency;Special Commission;Special Court;State Media;Supreme Council;Supreme Court;
Terrorist Organization;Transportation Ministry/Department;Treasury/Finance Ministry;Upper House of Parliament;Women / Children / Social / Welfare / Development / Religion Ministry;
Workers' Party;Youth and Sports Ministry`;

// Many people, or any of many.
const collectives = `
Activist;Actor;Armed Rebel;Armed Separatist;Armed Services Deserter;Army Personnel;Asylum Seeker;Attacker;Believer;Blogger;Buddhist;Bureaucrat;Businessperson;Catholic Priest;Children;
Christian;Citizen;Civil Servant;Clergy;Cleric;Combatant;Commando;Court Judge;Criminal;Customs Official;Defector;Defense Attorney;Detainee;Displaced Families;Dissident;Drug Dealer;Economist;
Education Official;Employee;Engineer;Environmentalist;Ethnic Group;Exiles;Expatriate;Extremist;Farm Worker;Federal Judge;Fishermen;Freedom Fighter;Government Lawyer/Representative;
Government Official;Guerrilla;Hacker;High Ranking Military Personnel;Hindu;Hitman;Human Rights Activist;Hunter;Illegal Immigrant;Immigrants;Indigenous People;Insurgency;Insurgent;
Intellectual;Intelligence Officer;Islamic Militant;Islamic Preacher;Jew;Kidnapper;Landowner;Lawmaker;Lawyer/Attorney;Liberals;Media Personnel;Medical Personnel;Member of Legislative;
Member of Parliament;Member of the Judiciary;Men;Militant;Military Advisor;Military Judge;Military Personnel;Military Personnel - Special;Mob;Murderer;Muslim;Muslim Cleric;Navy Personnel;
News Editor;Nurse;Opposition Activist;Opposition Supporter;Other Authorities / Officials;Party Member;Peacekeeping Troop;People Associated with the Opposition;Pilgrim;Population;Preacher;
Presidential Family;Priest;Professor;Protester;Public Prosecutor;Rabbi;Raider;Refugee;Representatives;Reserve Personnel;Rights Activist;Rioter;Scholar;Scientist;Secret Agent;Separatist;
Settler;Social Worker;Student;Student Dissident;Tenants;Terrorist;The Poor;Thief;Tourist;Trade Official;Veterans;Villager;Waiter;Women`;

// The holder of an office, not named.
const offices = `
Admiral;Archbishop;Army Chief of Staff;Attorney General;Bishop;Catholic Bishop;Chief Court Judge;Chief of Staff;City Mayor;Director General;District Commissioner;Envoy;Governor;Head of Government;
Head of State;Honorary Consul;House Speaker;Inspector General;Intelligence Chief;National Security Advisor;Ombudsman;Party President;Prelate;President of the Senate;Presidential Aide;
Presidential Candidate;Rebel Commander;Regional Governor;Representative to the United Nations;Separatist Leader;Terrorist Leader;Undersecretary`;

const wordsOf = (list: string): string[] => list.replaceAll("\n", "").split(";").map((word) => nameKey(word));

const sectors: ReadonlyMap<string, SectorActor> = new Map([
  ...wordsOf(agencies).map((word): [string, SectorActor] => [word, { kind: "agency" }]),
  ...wordsOf(collectives).map((word): [string, SectorActor] => [word, { kind: "person", collective: true }]),
  ...wordsOf(offices).map((word): [string, SectorActor] => [word, { kind: "person", unnamed: true }]),
]);

/**
 * What a sector name means before a country in brackets. Undefined for words that stand for either an organisation or people
 * (`Business`, `Religion`), for things (`Oil Tanker`), and for all that the list lacks: these stay `other`.
 */
export function sectorActor(word: string): SectorActor | undefined {
  return sectors.get(nameKey(word));
}
