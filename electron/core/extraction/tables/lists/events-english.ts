import { listed } from '../words.ts'

/*
 * Wars, uprisings, attacks, agreements, disasters, feasts, cups and leagues as English news writes them, beside those in
 * bodies-en.ts. Written for this project from general knowledge.
 */
export const EVENTS_EN_LONG: readonly string[] = listed(`
# Wars and uprisings
World War One, World War Two, World War 1, World War 2, WWI, WWII, World War III, First World War, Great War, Korean War, Gulf War, First Gulf War, Iraq War, Iraq war, Iran-Iraq War, Iran-Iraq war, Falklands War, Falklands war, Crimean War, Spanish Civil War, American Civil War, Civil War, Syrian Civil War, Lebanese Civil War, Suez Crisis, Suez crisis, Six-Day War, Six Day War, Yom Kippur War
Yom Kippur war, October War, Vietnam war, Cold war, War on Terror, Troubles?, Easter Rising, Battle of Britain, Battle of Stalingrad, Battle of the Bulge, D-Day, VE Day, Holocaust, Nakba, Naksa, Anfal, Rwandan genocide, Armenian genocide, Armenian Genocide, Srebrenica massacre, First Intifada, Second Intifada, Great March of Return, Green Movement, Islamic Revolution, Iranian Revolution
Cedar Revolution, Orange Revolution, Rose Revolution, Velvet Revolution, Bolshevik Revolution, French Revolution, Cultural Revolution, Euromaidan, Tiananmen Square massacre, Prague Spring, Great Depression, Great Recession, Black Wednesday, Black Friday, Bloody Sunday, Black Saturday, Watergate, Partygate, September 11 attacks, Sept. 11 attacks, Manchester Arena bombing, Lockerbie bombing
Operation Barkhane, Operation Prosperity Guardian, Operation Iron Swords, Operation Desert Storm, Desert Storm, Operation Inherent Resolve, Al-Aqsa Flood, Operation Al-Aqsa Flood, Operation Rising Lion, Operation Midnight Hammer, Operation True Promise, Operation Epic Fury, Operation Sindoor, Operation Olive Branch, Operation Peace Spring, Operation Euphrates Shield
# Agreements and meetings
Paris Agreement, Paris climate agreement, Paris Accord, Kyoto Protocol, Abraham Accords, Oslo Accords, Oslo accords, Oslo Agreement, Camp David Accords, Camp David accords, Dayton Agreement, Dayton Accords, Good Friday Agreement, Good Friday agreement, Belfast Agreement, Minsk agreements, Minsk accords, Minsk Agreements, Taif Agreement, Taif Accord, Sykes-Picot Agreement, Sykes-Picot agreement
Sykes-Picot, Balfour Declaration, Treaty of Lausanne, Treaty of Versailles, Maastricht Treaty, Lisbon Treaty, Helsinki Accords, Jeddah Declaration, Stockholm Agreement, Astana process, Geneva Conventions, Vienna Convention, Yalta Conference, Munich Agreement, Munich Security Conference, Davos, Shangri-La Dialogue, Cop26, COP26, Cop27, COP27, Cop28, COP28, Cop29, COP29, Cop30, COP30, Doha Forum
Brexit referendum, Nuremberg trials, San Remo conference
# Disasters
Hurricane Katrina, Superstorm Sandy, Chernobyl disaster, Fukushima disaster, Hillsborough, Hillsborough disaster, Grenfell, Deepwater Horizon, Beirut port explosion, Storm Daniel, Boxing Day tsunami, Covid pandemic
# Feasts and days
Christmas Day, Christmas Eve, Boxing Day, New Year's Eve, New Year's Day, Good Friday, Easter Sunday, Easter Monday, Palm Sunday, Ash Wednesday, Lent, Passover, Rosh Hashanah, Yom Kippur, Sukkot, Purim, Shavuot, Eid, Eid al-Fitr, Eid ul-Fitr, Eid al-Adha, Eid ul-Adha, Ashura, Arbaeen, Mawlid, Laylat al-Qadr, Hajj, hajj, Nowruz, Newroz, Diwali, Holi, Durga Puja, Kumbh Mela, Maha Kumbh
Lunar New Year, Chinese New Year, Golden Week, Halloween, Valentine's Day, Mother's Day, Father's Day, Labor Day, Memorial Day, Independence Day, Veterans Day, Columbus Day, Juneteenth, Presidents Day, Martin Luther King Day, Remembrance Sunday, Armistice Day, Bastille Day, Victory Day, Anzac Day, Australia Day, Canada Day, St Patrick's Day, St. Patrick's Day, May Day, Nakba Day, Land Day
Quds Day, Al-Quds Day, Jerusalem Day, Holocaust Remembrance Day, International Women's Day, World Refugee Day, Earth Day, Black History Month, Pride Month, Mardi Gras, Oktoberfest
# Cups, leagues, games
FIFA World Cup, Fifa World Cup, Club World Cup, FIFA Club World Cup, Women's World Cup, Rugby World Cup, Cricket World Cup, T20 World Cup, Asian Cup, AFC Asian Cup, Arab Cup, Gulf Cup, Africa Cup of Nations, Afcon, AFCON, Copa America, Copa América, Copa Libertadores, European Championship, Euro 2016, Euro 2020, Euro 2024, Euro 2028, Nations League, UEFA Nations League, UEFA Champions League
Europa Conference League, Conference League, Women's Super League, WSL, English Premier League, Scottish Premiership, FA Cup, League Cup, Carabao Cup, EFL Cup, Community Shield, Super Cup, Carling Cup, La Liga, LaLiga, Serie A, Bundesliga, Ligue 1, Eredivisie, Coupe de France, Copa del Rey, Coppa Italia, DFB-Pokal, Saudi Pro League, AFC Champions League, CAF Champions League, Indian Premier League
Major League Baseball, Major League Soccer, MLS, National Football League, National Hockey League, National Basketball Association, NBA Finals, Stanley Cup, World Series, March Madness, US Open, U.S. Open, French Open, Australian Open, Davis Cup, Laver Cup, Ashes?, Masters?, The Masters, The Open, Open Championship, PGA Championship, US Masters, Solheim Cup, Tour de France, Giro d'Italia
Vuelta a España, Vuelta, Formula One, Formula 1, Formula E, MotoGP, Commonwealth Games, Asian Games, Invictus Games, Paralympic Games, Winter Games, Summer Olympics, Winter Paralympics, Super Rugby, Super League, London Marathon, Boston Marathon, New York City Marathon, America's Cup, Kentucky Derby, Dakar Rally, Monaco Grand Prix
# Culture
Eurovision, Eurovision Song Contest, Cannes Film Festival, Venice Film Festival, Berlinale, Sundance, Academy Awards, Golden Globes, Baftas, BAFTAs, Brit Awards, Emmys, Tony Awards, Venice Biennale, Coachella, Burning Man, Edinburgh Fringe, Edinburgh Festival, Expo 2020, Expo 2025, Expo 2030, Comic-Con, Fashion Week, Paris Fashion Week, Riyadh Season
`)
