# A report is filed: the form, the check, the receipt, and evidence.

section-file = Rapor ver
filing-crumbs = Rapor verme
filing-title = Rapor ver
filing-lead = Bildiğinizi doldurun, kalanını boş bırakın. Siz denetlemeden hiçbir şey kaydedilmez.
filing-check = Kaydedilmeden önce denetleyin
filing-check-note = Form böyle anlaşıldı. Yanlış olanı değiştirin; kaydedildikten sonra düzeltilebilir, silinemez.
filing-read-back = Geri okuma
filing-problems = { $n ->
    [one] Bir alana yeniden bakılmalı.
   *[other] { $n } alana yeniden bakılmalı.
}
filing-needed = gerekli
filing-not-told = belirtilmemiş
filing-yes = evet
filing-no = hayır

filing-group-who = Kim bildiriyor
filing-group-who-note = Bir nokta veya masa; hiçbir zaman bir kişi değil. Buraya yazılanı, kayıt defterini okuyan herkes okur.
filing-group-words = Kendi sözleriyle
filing-group-words-note = Söylendiği gibi, söylendiği dilde. Kişi adı yazmayın.
filing-group-when = Ne zaman
filing-group-when-note = Bildirildiği kadar kesin, daha fazla değil. Bir gece, iki günüyle birlikte yazılabilir.
filing-group-where = Nerede
filing-group-where-note = Bir ad, koordinatlar veya adı belli bir yerden uzaklık ve yön.
filing-group-what = Ne
filing-group-alleged = İddiaya göre kim
filing-group-alleged-note = Bildirenin kendi sözleriyle. Birden çoksa noktalı virgülle ayırın.
filing-group-harm = Zarar
filing-group-harm-note = Bir sayı, 2-4 gibi bir aralık veya yaklaşık 40. Boş, belirtilmemiş demektir; 0 ise hiç yok.
filing-group-evidence = Kanıtlar
filing-evidence-note = Fotoğraf, video, ses, PDF veya metin. Dosya içeriği geldiği gibi saklanır, dosya adları saklanmaz.
filing-group-grade = Kaynağın ve bilginin derecesi

filing-post = Nokta veya masa
filing-post-hint = örneğin “nokta 12” veya “acil hat, gece nöbeti”
filing-kind = İlk elden mi?
filing-kind-allegation = hayır: başkaları veya bir taraf, başka biri hakkında bildirdi
filing-kind-observation = evet: kaynağın kendisi gördü, duydu veya kaydetti
filing-received = Size ulaştığı zaman
filing-prior-ids = Başka günlüklerdeki numaraları
filing-prior-ids-hint = noktalı virgülle ayrılmış
filing-language = Dil
filing-text = Ne söylendi
filing-date = Gün
filing-date-end = Birkaç günse son gün
filing-date-end-hint = gece için: ertesi gün
filing-time = Saat, söylendiği gibi
filing-time-hint = “22:40”, “gece 3 sularında”, “22:00-03:00”, “gece”; gün yazılmadıysa “dün 14:30” veya “21-22 gecesi” de olur
filing-time-zone = Saat dilimi
filing-time-zone-hint = boşsa mekanizmanınki; değilse örneğin UTC veya +03:00
filing-place = Yer
filing-place-hint = bir ad; 34.8025, 36.7; 34°48'09"N 36°42'E; veya 37S DU 12345 67890; bir yere göre uzaklık ve yön aşağıdaki alanlara yazılır
filing-range = Oradan uzaklık
filing-range-hint = “3 km”, “2-3 km”, “yaklaşık 800 m”
filing-bearing = Oradan yön
filing-bearing-hint = “040”, “270-300”, “kuzeydoğu”
filing-radius = Olası sapma
filing-radius-hint = örneğin “500 m”
filing-region = İl
filing-region-hint = tek başına yeterlidir; burada bilinmeyen bir yer adının yanına da yazılır
filing-act = Ne yapıldı
filing-weapon = Neyle
filing-count = Kaç tane
filing-count-hint = “6”, “yaklaşık 40”
filing-count-unit = Sayılan şey
filing-means = Nasıl fark edildi
filing-means-hint = duyuldu, görüldü, kamera
filing-direction = Ateşin yönü
filing-direction-hint = nereden nereye, bildirildiği gibi
filing-fire = Ateşin hangi ucu
filing-self-defence = Meşru müdafaa olduğu öne sürülüyor
filing-live-fire-exercise = Tatbikat olduğu öne sürülüyor
filing-actor = Eylemde bulunduğu söylenen
filing-claimant = Üstlendiği söylenen
filing-target = Kime karşı
filing-killed = Ölü
filing-killed-civilians = Ölenlerden sivil olanlar
filing-injured = Yaralı
filing-injured-civilians = Yaralılardan sivil olanlar
filing-missing = Kayıp
filing-protected-target = Korunan bir nesne vuruldu veya tehdit edildi
filing-protected-target-hint = hastane, okul, ibadet yeri, su veya yardım: yeri bu durumda yalnızca 5 km kesinliğinde kaydedilir
filing-damage = Hasar
filing-reliability = Kaynak
filing-credibility = Bilgi

filing-language-ar = Arapça
filing-language-en = İngilizce
filing-language-ru = Rusça
filing-language-tr = Türkçe
filing-language-fa = Farsça
filing-language-ku = Kürtçe
filing-language-fr = Fransızca
filing-weapon-small-arms = hafif silahlar
filing-weapon-sniper-rifle = keskin nişancı tüfeği
filing-weapon-grenade-launcher = bombaatar
filing-weapon-anti-tank-weapon = tanksavar silahı
filing-weapon-mortar = havan
filing-weapon-artillery = topçu
filing-weapon-rocket-launcher = çok namlulu roketatar
filing-weapon-missile = füze
filing-weapon-tank = tank veya zırhlı araç
filing-weapon-aircraft = uçak
filing-weapon-uav = insansız hava aracı
filing-weapon-mine = mayın
filing-weapon-ied = el yapımı patlayıcı
filing-weapon-chemical = zehirli madde
filing-weapon-none = silah yok
filing-weapon-other = başka türden silah
filing-unit-explosion = patlama
filing-unit-projectile = mermi
filing-unit-muzzle-flash = namlu alevi
filing-unit-flare = aydınlatma fişeği
filing-unit-burst = seri atış
filing-unit-shot = tek atış
filing-unit-other = başka türden etki
filing-unit-vehicle = araç
fire-outgoing = çıkış: ateşin açıldığı yer
fire-impact = varış: ateşin düştüğü yer
circumstance-self-defence = meşru müdafaa olduğu öne sürülüyor
circumstance-live-fire-exercise = tatbikat olduğu öne sürülüyor
circumstance-ordered = üst komutanlık emretti
circumstance-pre-notified = önceden bildirildi
circumstance-mechanism-failed = önce koordinasyon denendi, sonuçsuz kaldı
circumstance-protected-target = korunan bir nesne vuruldu veya tehdit edildi

filing-refused-missing = Bu alan gerekli; doldurun.
filing-refused-too-long = { $n } bayttan uzun; kısaltın.
filing-refused-no-text = Metin olmayan karakterler içeriyor; yeniden yazın.
filing-refused-not-understood = “{ $told }” anlaşılmadı; ipucunda gösterildiği gibi yazın veya listeden seçin.
filing-refused-no-number = “{ $told }” bir sayı değil; 3, 2-4 veya yaklaşık 40 gibi yazın ya da boş bırakın.
filing-refused-no-day = “{ $told }” bir gün değil; 2017-12-31 biçiminde yazın.
filing-refused-two-days = “{ $told }” iki ayrı gün olarak okunabilir; 2017-12-31 biçiminde yazın.
filing-refused-backwards = İlk günden önce; ikisinin yerini değiştirin.
filing-refused-future = Gelecekte; günü veya saati düzeltin.
filing-refused-no-zone = “{ $told }” diye bir saat dilimi yok; UTC, +03:00 veya Asia/Damascus gibi bir ad yazın.
filing-refused-no-time = O gün saatler “{ $told }” zamanını ya hiç göstermez ya da iki kez gösterir; saat dilimini +03:00 biçiminde verin.
filing-refused-no-point = Bu koordinatlar yeryüzünde bir yer değil; 34.8025, 36.7 biçiminde yazın.
filing-refused-unknown-place = Burada “{ $told }” adında bir yer bilinmiyor; koordinatları veya bilinen bir yere göre uzaklık ve yönü yazın ya da aşağıdan ilini seçin.
filing-refused-which-place = { $n ->
    [one] Buna yakın yazılan bir yer var; kastedilenin o olup olmadığını belirtin.
   *[other] { $n } yer kastedilmiş olabilir; birini seçin.
}
filing-refused-incomplete = Yer, uzaklık ve yön birlikte gerekir; üçünü de yazın.
filing-not-taken = { $n ->
    [one] Bir dosya alınmadı: ya çok büyük ya da dosya sayısı dolmuş.
   *[other] { $n } dosya alınmadı: ya çok büyükler ya da dosya sayısı dolmuş.
}
filing-media-refused = Bu bir resim, video, ses, PDF veya düz metin değil; bu biçimlerden birinde gönderin.
filing-most-files = En çok { $n } dosya, her biri en çok { $mib } MiB.
filing-which-place = Hangisi kastediliyor?
filing-place-told = önceki raporlarda geçen yer
filing-place-town = haritadaki yerleşim yeri
filing-place-area = mekanizmanın bölgesi
filing-place-region = il
filing-place-coarse = Orada korunan bir nesne olduğundan yer yalnızca 5 km kesinliğinde kaydediliyor. Kesin yeri, yalnızca okuması gerekenlerin okuyabileceği bir yerde saklayın.
filing-place-none = Yer belirtilmemiş. Rapor hiçbir haritada yer almaz.
filing-map = Mekanizmanın haritası
filing-map-open = Haritadan seç
filing-map-hint = Tıklanan nokta “Yer” alanına yazılır. Tarayıcıda betikler kapalıysa koordinatları yazın.

filing-files = Dosya ekle
filing-drop = çıkar
filing-sending = gönderiliyor
filing-sending-failed = gönderilemedi; formla birlikte gidecek
filing-no-evidence = Dosya eklenmedi.
filing-caption = Ne gösterdiği (kişi adı yazmayın)
filing-original = Bu, cihazın kaydettiği özgün dosya
filing-likely = Zaten biliniyor mu?
filing-likely-none = Kayıt defterinde buna benzeyen olay yok.
filing-likely-note = Buna en çok benzeyen olaylar bunlardır. Aynı şey iki ayrı olay olarak kaydedilirse iki kez sayılır.
filing-chosen-fusion = Bilmiyorum: her raporda olduğu gibi, program karşılaştırma verilerine göre bağlasın
filing-chosen-join = Şununla aynı olay:
filing-chosen-new = Ayrı bir olay
filing-chosen-by-others = Raporu, karşılaştırma verilerine göre program bağlar; üyeler bunu değiştirebilir.
filing-this-report = Bu rapor
filing-that-incident = Karşılaştırılan olay
filing-why-likely = Lehine ve aleyhine olanlar
filing-reason = Seçiminizin gerekçesi (seçim yaptıysanız gerekli; kayıt defterini okuyan herkes okur)
filing-go-check = Denetle
filing-go-check-note = Henüz hiçbir şey kaydedilmez.
filing-record = Kaydet
filing-change = Değişiklik yap
filing-record-note = İki kez basılsa da bir kez kaydedilir.
filing-draft-kept = Kaydedilene dek bu formun taslağı bu cihazda saklanır.
filing-draft-put-back = Yarım kalan formunuz geri getirildi.
filing-draft-discard = Taslağı sil

media-picture = fotoğraf veya resim
media-video = video kaydı
media-sound = ses
media-pages = PDF belgesi
media-text = metin
media-file = dosya
size-kib = { $n } KiB
size-mib = { $n } MiB
file-says = Dosyanın kendisi hakkında söylediği
file-says-nothing = hiçbir şey
file-says-taken = cihazın saatine göre kaydedildiği an: { $when }
file-says-satellites = uydulara göre kaydedildiği an: { $when }
file-says-where = yer: { $where }
file-says-device = cihaz: { $device }
file-says-program = yazan program: { $program }
file-says-far = Dosyaya göre kayıt, bildirilen yerden yaklaşık { $km } km uzakta yapılmış. İkisinden biri yanlış veya dosya başka bir yerde kaydedilmiş.
attached-note = getirildiği gibi; bir dosyanın kendisi hakkında söylediği hiçbir şeyi kanıtlamaz
attached-original = özgün dosya olduğu söyleniyor
attached-open = bakması güç olabilir; görmek için açın
attached-brought = Getiren
attached-get = Özgün dosyayı al

filed-title = Kaydedildi
filed-answer = Raporun kayıt numarası:
filed-receipt = Alındı belgesi
filed-evidence = { $n ->
    [0] dosya yok
    [one] bir dosya
   *[other] { $n } dosya
}
filed-incident = Olay
filed-checkpoint = imzalı denetim noktası
filed-verify = kayıt defterini denetle
filed-next = Bundan sonra ne olur
filed-next-members = Mekanizmanın bütün üyeleri bunu noktanızın veya masanızın bir raporu olarak görür.
filed-next-link = Rapor yukarıdaki olaya bağlı. Bu bağlantı onaylanabilir, taşınabilir veya ayrılabilir; her kararın bir gerekçesi vardır.
filed-next-clauses = O yerde ve o zamanda yürürlükte olan maddeler sorulur; anlaşmaların belirlediği süreler işlemeye başlar.
filed-next-correct = Bir yanlış varsa bunu bildiren yeni bir rapor verin. Kaydedilen hiçbir şey silinmez.
filed-another = Bir rapor daha ver

field-claimant = Üstlendiği söylenen
field-received = Ulaştığı zaman
field-fire = Ateşin ucu
field-damage = Hasar
field-injured-civilians = Yaralanan siviller
field-missing-people = Kayıp
field-circumstances = Koşullar
field-prior-ids = Başka günlüklerdeki numaraları
