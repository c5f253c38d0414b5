import { listed } from '../words.ts'

/*
 * Places of the Middle East and Africa as English news writes them: towns, quarters, camps, provinces, crossings, bases,
 * waters. In more than one spelling where agencies differ. `?`: an everyday word or somebody's name as well.
 * Written for this project from general knowledge.
 */
export const REGION_PLACES_EN: readonly string[] = listed(`
# Syria
Mezzeh, Kafr Sousa, Qaboun, Barzeh, Jobar, Yarmouk, Sayyida Zeinab, Sayeda Zeinab, Daraya, Darayya, Moadamiya, Douma, Harasta, Arbin, Zamalka, Ghouta, Eastern Ghouta, Jaramana, Jdeideh Artouz, Sahnaya, Ashrafiyat Sahnaya, Qatana, Zabadani, Madaya, Qalamoun, Yabroud, Nabk, Maaloula, Saydnaya
Sednaya, Sednaya prison, Saydnaya prison, Mount Qasioun, Umayyad Square, Hmeimim, Khmeimim, Hmeimim air base, Khmeimim air base, Sheikh Maqsoud, Achrafieh, Ashrafieh, Hamdaniya, Castello Road, Azaz, Al-Bab, Jarablus, Jarabulus, Tal Rifaat, Tel Rifaat, Marea?, Dabiq, Atareb, Anadan, Nubl, Zahraa?, Safira
Jinderes, Jindires, Bab al-Hawa, Jisr al-Shughur, Jisr ash-Shughur, Bab al-Hawa crossing, Bab al-Salam, Bab al-Salameh, Saraqib, Saraqeb, Ariha, Khan Sheikhoun, Kafranbel, Kafr Nabl, Maarat Misrin, Sarmada, Harem?, Atmeh, Sarmin, Binnish, Salqin, Darkush, Sahl al-Ghab, Salamiyah, Masyaf, Suqaylabiyah, Mhardeh, Kafr Zita, Latamneh
Rastan, Talbiseh, Talbisah, Qusayr, Al-Qusayr, Houla, Tadmur, Tadmor, Tiyas, Shayrat, Sukhna, Al-Sukhna, Jableh, Banias, Baniyas, Qardaha, Safita, Tartous, Lattakia, Al-Haffah, Arwad, Tal Kalakh, Bukamal, Albukamal, Al-Bukamal, Abu Kamal, Mayadin, Al-Mayadeen, Deir Ezzor, Deir el-Zour, Deir al-Zour
Deir Al-Zor, Baghouz, Shaddadi, Al-Shaddadi, Tal Tamr, Tel Tamer, Tal Abyad, Tel Abyad, Ras al-Ain, Ras al-Ayn, Ain Issa, Ain al-Arab, Kobane, Al-Hasakah, Hassakeh, Al-Hol, Al-Hawl, Roj camp, Rmeilan, Malikiyah, Semalka, Rojava, Tabqa, Tishrin Dam, Euphrates Dam, Ras al-Maarra, Nawa?, Jasim?, Inkhil, Tafas, Busra al-Sham
Bosra, Nassib, Nasib crossing, Shahba, Salkhad, Jabal al-Druze, Jabal al-Arab, Khan Arnabah, Hader?, Beit Jinn, Mount Hermon, Majdal Shams, Tanf
# Lebanon
Dahieh, Dahiya, Haret Hreik, Bourj al-Barajneh, Burj al-Barajneh, Ghobeiry, Chiyah, Hadath, Choueifat, Gemmayzeh, Mar Mikhael, Hamra Street, Raouche, Verdun?, Karantina, Tariq al-Jdideh, Baabda, Aley, Jounieh, Byblos, Jbeil, Batroun, Koura, Zgharta, Bsharri, Akkar, Halba, Wadi Khaled, Zahle, Zahleh, Chtaura
Anjar, Masnaa, Masnaa crossing, Rachaya, Rashaya, Hermel, Al-Hermel, Baalbeck, Nabi Chit, Arsal, Brital, Bekaa, Beqaa, Beqaa Valley, Jezzine, Iqlim al-Tuffah, Nabatiyeh, Nabatiyah, Kfar Kila, Kfarkela, Kfar Kela, Adaisseh, Odaisseh, Mays al-Jabal, Meiss el-Jabal, Blida?, Houla, Aitaroun, Maroun al-Ras, Yaroun, Rmeish
Ain Ebel, Aita al-Shaab, Ayta ash-Shab, Dhayra, Alma al-Shaab, Naqoura, Tebnine, Tibnin, Qana, Yohmor, Shebaa, Shebaa Farms, Hasbaya, Kfar Shouba, Khiam, Marjayoun, Litani, Litani River, Zahrani, Rashidieh, Mieh Mieh, Ain al-Hilweh, Beddawi, Nahr al-Bared, Rafic Hariri International Airport, Mount Lebanon, Blue Line
# Palestine and Israel
Jabalia camp, Jabaliya, Jabalya, Beit Lahia, Beit Hanoun, Al-Shati, Shati camp, Shati refugee camp, Sheikh Radwan, Rimal, Al-Rimal, Tuffah, Daraj, Shujaiya, Shuja'iyya, Shujayea, Zeitoun, Zaytoun, Sabra, Tel al-Hawa, Tal al-Hawa, Nuseirat camp, Al-Nuseirat, Bureij camp, Maghazi camp, Zawaida, Al-Zawayda, Bani Suheila
Abasan, Khuzaa, Qarara, Al-Qarara, Tel al-Sultan, Tal al-Sultan, Rafah crossing, Karem Abu Salem, Kerem Shalom crossing, Erez?, Erez crossing, Zikim crossing, Kissufim, Netzarim, Morag corridor, Wadi Gaza, Salah al-Din Road, al-Rashid Street, Balata, Askar?, Nur Shams, Nour Shams, Far'a, Al-Far'a, Tubas, Qalqilya, Qalqilyah
Salfit, Huwara, Hawara, Burin, Qusra, Beita, Turmus Ayya, Sinjil, Birzeit, Bil'in, Al-Bireh, Kafr Aqab, Qalandia, Qalandiya, Shuafat, Beit Jala, Beit Sahour, Dheisheh, Masafer Yatta, Yatta, Susya, Khan al-Ahmar, Maale Adumim, Ma'ale Adumim, Ariel?, Kiryat Arba, Gush Etzion, Itamar?, Area C, Wadi Joz, Silwan
Al-Aqsa, Al Aqsa, al-Aqsa Mosque compound, Dome of the Rock, Western Wall, Temple Mount, Haram al-Sharif, Damascus Gate, Old City, Ibrahimi Mosque, Mount of Olives, Church of the Holy Sepulchre, Church of the Nativity, Kiryat Shmona, Metula, Nahariya, Safed, Tiberias, Acre?, Karmiel, Afula, Hadera, Netanya
Herzliya, Petah Tikva, Ramat Gan, Bnei Brak, Holon, Bat Yam, Rishon Lezion, Rehovot, Lod, Ramla, Sderot, Ofakim, Netivot, Be'eri, Kfar Aza, Nir Oz, Nahal Oz, Re'im, Dimona, Arad?, Be'er Sheva, Beersheva, Nevatim, Ramon Air Base, Sde Teiman, Ben Gurion Airport, Ben Gurion International Airport, Upper Galilee, Lower Galilee
Umm al-Fahm, Taibe, Rahat, Caesarea, Sea of Galilee, Jordan Valley, Judea, Samaria, Dizengoff
# Jordan
Mafraq, Jerash, Ajloun, Madaba, Karak, Maan?, Ma'an, Petra, Wadi Rum, Ramtha, Zaatari, Za'atari, Azraq, Allenby Bridge, King Hussein Bridge, Tower 22
# Iraq
Karrada, Kadhimiya, Adhamiya, Sadr City, Green Zone, Abu Ghraib, Taji, Tarmiya, Baquba, Baqubah, Muqdadiya, Khanaqin, Diyala, Samarra, Balad, Baiji, Beiji, Dhuluiya, Hawija, Hawijah, Tuz Khurmatu, Sinjar, Tal Afar, Telafar, Qaraqosh, Bartella, Bashiqa, Makhmour, Qayyara, Hamam al-Alil, Duhok, Dohuk, Zakho, Amadiya, Qandil
Soran, Halabja, Sulaimaniyah, Sulaimani, Sulaimaniya, Chamchamal, Kalar, Rutba, Al-Qaim, Qaim, Haditha, Hit?, Habbaniyah, Ain al-Asad, Ain al-Assad, Al-Asad air base, Ain al-Asad air base, Hillah, Hilla, Kufa, Diwaniya, Diwaniyah, Samawah, Samawa, Muthanna, Nasiriyah, Nasiriya, Dhi Qar, Amara, Amarah, Maysan, Missan, Wasit
Umm Qasr, Faw, Al-Faw, Shatt al-Arab, Zubair, Rumaila, Majnoon, Babil, Salahuddin, Salah al-Din, Khor Mor
# Iran
Ahvaz, Abadan, Khorramshahr, Bandar Abbas, Bandar Imam, Chabahar, Kharg, Kharg Island, Qeshm, Kish Island, Asaluyeh, Kermanshah, Sanandaj, Mahabad, Urmia, Zahedan, Yazd, Kerman, Arak, Natanz, Parchin, Khondab, Karaj, Semnan, Hamedan, Ilam?, Lorestan, Khuzestan, Sistan and Baluchestan, Sistan-Baluchestan, Khorasan, Mazandaran
Gilan, Rasht, Ardabil, Zanjan, Qazvin, Evin Prison, Evin prison, Abu Musa, Greater Tunb, Lake Urmia, Azadi Square
# Gulf and Yemen
Jizan, Jazan, Najran, Abha, Khamis Mushait, Tabuk, Yanbu, Jubail, Al-Jouf, Hail?, Buraidah, Qassim, Al-Ahsa, Hofuf, Qatif, Ras Tanura, Abqaiq, Khurais, Taif, AlUla, Al-Ula, NEOM, Eastern Province, Hejaz, Najd, Diriyah, King Khalid International Airport, Empty Quarter, Ras al-Khaimah, Ras Al Khaimah, Fujairah, Ajman
Umm al-Quwain, Al Ain, Jebel Ali, Palm Jumeirah, Burj Khalifa, Yas Island, Saadiyat Island, Al Dhafra, Ruwais, Lusail, Al Udeid, Al-Udeid, Al Udeid Air Base, Al Udeid air base, Ras Laffan, Education City, Salalah, Sohar, Duqm, Nizwa, Musandam, Dhofar, Muharraq, Sitra, Jahra, Ahmadi, Arifjan, Bubiyan
Hudaydah, Hodeida, Saada, Sa'ada, Saadah, Marib, Ma'rib, Mokha, Mocha, Al-Makha, Ibb, Dhamar, Amran, Hajjah, Al-Bayda, Bayda, Shabwa, Abyan, Zinjibar, Lahj, Al-Dhale, Dhale, Mukalla, Al-Mukalla, Seiyun, Sayun, Mahra, Al-Mahra, Ras Isa, Salif, Zabid, Taizz, Kamaran, Hanish, Perim, Mayun, Bab al-Mandeb, Bab el-Mandab
# Turkey
Bursa, Adana, Antalya, Konya, Mersin, Hatay, Antakya, Iskenderun, Kahramanmaras, Adiyaman, Malatya, Sanliurfa, Urfa, Mardin, Batman?, Sirnak, Hakkari, Van?, Kars, Erzurum, Trabzon, Samsun, Kayseri, Sivas, Eskisehir, Edirne, Canakkale, Bodrum, Izmit, Kilis, Suruc, Incirlik, Incirlik Air Base, Taksim, Taksim Square, Gezi Park
Kadikoy, Beyoglu, Uskudar, Besiktas, Sarachane, Hagia Sophia, Imrali, Imrali Island, Bosphorus, Bosporus, Dardanelles, Anatolia, Cappadocia, Sea of Marmara
# Egypt and Sudan
Heliopolis, Maadi, Zamalek, Nasr City, New Cairo, New Administrative Capital, Sixth of October City, Helwan, Shubra, Imbaba, Tanta, Mansoura, Zagazig, Damietta, Beheira, Fayoum, Minya, Assiut, Asyut, Sohag, Qena, Hurghada, Dahab, Taba, Nuweiba, Sheikh Zuweid, El Alamein, Alamein, Marsa Matrouh, Marsa Alam, Siwa, Saqqara, Dabaa
El Dabaa, Al-Arish, Nile Delta, Valley of the Kings, Rabaa al-Adawiya Square, Bahri, Khartoum North, Jabal Awliya, Gezira, Al-Jazirah, Sennar, Singa, Kosti, White Nile, Blue Nile, Kassala, Gedaref, Al-Qadarif, Atbara, Merowe, Dongola, Abu Hamad, El-Fasher, Al-Fashir, Al Fashir, Zamzam camp, Abu Shouk, Tawila, Kutum, Zalingei
Ed Daein, El Daein, El-Geneina, Adre, Kabkabiya, Nyala, El-Obeid, Bara?, Babanusa, Kadugli, Dilling, Heglig, Nuba Mountains, South Kordofan, West Kordofan, North Kordofan, North Darfur, South Darfur, West Darfur, Central Darfur, East Darfur, Abyei, Malakal, Bentiu, Bor?, Wau?, Nasir?, Nimule, Upper Nile, Jonglei, Equatoria
# Maghreb
Sabha, Zawiya, Zawiyah, Zuwara, Zliten, Gharyan, Tarhuna, Bani Walid, Al-Bayda, Ajdabiya, Brega, Ras Lanuf, Sidra?, Es Sider, Kufra, Ghat, Ghadames, Ubari, Murzuq, Sharara, Al-Jufra, Cyrenaica, Tripolitania, Fezzan, Mitiga, Mitiga airport, Tajoura, Bizerte, Nabeul, Monastir, Mahdia, Gabes, Gafsa, Kasserine, Kairouan, Sidi Bouzid
Tataouine, Djerba, Zarzis, Ben Guerdane, Ras Jedir, Carthage, Tizi Ouzou, Bejaia, Annaba, Setif, Batna, Tlemcen, Blida, Ghardaia, Ouargla, Hassi Messaoud, In Amenas, Tamanrasset, Tindouf, Kabylie, Kabylia, Aures, Laayoune, Dakhla, Smara, Nador, Al Hoceima, Meknes, Tetouan, Oujda, Ouarzazate, Essaouira, El Jadida, Kenitra, Safi
Fes, Al Haouz, Taroudant, Chichaoua, Errachidia, Atlas Mountains, High Atlas, Rif?, Ceuta, Melilla, Nouadhibou, Guerguerat
# West and Central Africa
Monguno, Marte?, Dikwa, Ngala, Bama, Damboa, Gwoza, Zaria, Owerri, Warri, Calabar, Uyo, Makurdi, Lokoja, Ilorin, Abeokuta, Osogbo, Korhogo, Niono, Farabougou, Loumbila, Barsalogho, Fada N'Gourma, Tahoua, Bosso, Praia, Bissau, Banjul
Timbuktu, Gao, Kidal, Mopti, Menaka, Segou, Kayes, Sikasso, Tessalit, Liptako-Gourma, Agadez, Diffa, Tillaberi, Zinder, Maradi, Arlit, Djibo, Dori?, Kaya?, Bobo-Dioulasso, Saint-Louis, Ziguinchor, Casamance, Touba, Thies, Conakry, Labe?, Nzerekore, Freetown, Monrovia, Abidjan, Bouake, Yamoussoukro, Kumasi, Tamale, Lome, Cotonou
Porto-Novo, Maiduguri, Kaduna, Jos, Port Harcourt, Ibadan, Enugu, Onitsha, Aba?, Benin City, Sokoto, Katsina, Zamfara, Gusau, Borno, Yobe, Adamawa, Benue, Plateau State, Ogun, Oyo, Ekiti, Edo, Imo State, Anambra, Rivers State, Bayelsa, Delta State, Cross River, Niger Delta, Niger State, Kebbi, Kogi, Kwara, Nasarawa, Taraba, Bauchi, Gombe
Jigawa, Chibok, Sambisa, Lekki, Ikeja, Aso Rock, N'Djamena, Lake Chad, Abeche, Tibesti, Yaounde, Douala, Bamenda, Maroua, Bangui, Bria?, Bambari, Libreville, Malabo, Brazzaville, Pointe-Noire, Bukavu, Bunia, Ituri, North Kivu, South Kivu, Beni?, Butembo, Rutshuru, Masisi, Sake?, Walikale, Minova, Uvira, Kalemie, Kisangani
Lubumbashi, Kolwezi, Katanga, Kasai, Kananga, Matadi, Lake Kivu, Great Lakes
# East and southern Africa
DRC, KZN, Kitengela, Kilifi, Malindi, Shakahola, Marsabit, Isiolo, Lodwar, Zamzam, Semera, Woldiya, Kombolcha, Tshwane, Mthatha, Polokwane, Mbombela, Rustenburg, Nacala, Antsiranabe
Mekelle, Mekele, Axum, Adigrat, Shire?, Lalibela, Gondar, Bahir Dar, Dessie, Dire Dawa, Harar, Jijiga, Oromia, Afar?, Gambella, Ogaden, Grand Ethiopian Renaissance Dam, Massawa, Assab, Kismayo, Kismayu, Garowe, Galkayo, Bosaso, Bossaso, Baidoa, Beledweyne, Dhusamareb, Marka, Barawe, Jowhar, Afgoye, Berbera, Burao, Las Anod, Laascaanood
Jubaland, Galmudug, Hirshabelle, Kakuma, Dadaab, Eldoret, Kisumu, Nakuru, Nyeri, Thika, Lamu, Garissa, Turkana, Wajir, Mandera, Kibera, Mathare, Rift Valley, Mount Kenya, Entebbe, Gulu, Jinja, Arua, Kasese, Mbarara, Butare, Huye, Gitega, Bujumbura, Dodoma, Arusha, Zanzibar, Mwanza, Pemba, Serengeti, Kilimanjaro, Mount Kilimanjaro
Lake Victoria, Lake Tanganyika, Cabo Delgado, Palma?, Mocimboa da Praia, Nampula, Beira, Tete, Sofala, Blantyre, Lilongwe, Ndola, Kitwe, Copperbelt, Bulawayo, Mutare, Victoria Falls, Gaborone, Windhoek, Walvis Bay, Maseru, Mbabane, Antananarivo, Toamasina, Moroni, Port Louis, Victoria?, Soweto, Sandton, Alexandra township, Gqeberha, Port Elizabeth
Bloemfontein, Gauteng, KwaZulu-Natal, Limpopo, Mpumalanga, Western Cape, Eastern Cape, Northern Cape, Free State, Stellenbosch, Robben Island, Marikana, Table Mountain, Cabinda, Benguela, Huambo, Lobito
# Seas, deserts, regions
Levant, Maghreb, Sahel, Sahara, Horn of Africa, Gulf of Aden, Gulf of Oman, Gulf of Guinea, Gulf of Suez, Gulf of Aqaba, Gulf of Sidra, Mesopotamia, Fertile Crescent, Great Rift Valley, Congo Basin, Central Africa, Southern Africa, Zambezi, Limpopo River, Nile River, White Nile, Congo River, Niger River
`)
