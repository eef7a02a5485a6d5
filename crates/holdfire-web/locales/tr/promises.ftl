# What was said and promised: forms to record it, statements, commitments, contacts, accusations, open issues, messages.

# Forms in which what is told of talks is recorded.
talk-record = Görüşmelerle ilgili bir kayıt yap
talk-record-note = Ne olduğunu seçin. Her biri, kimin anlattığıyla birlikte, kuruluşunuz adına bir kayıt olur; buradaki hiçbir şey bulgu değildir.
talk-record-one = Kaydet: { $name }
talk-describe-anew = Yeniden tanımla: { $name }
talk-record-track = Bir süreç ya da onun bir kulvarı: tek bir platformda bir dizi toplantı.
talk-record-track-link = Birinin bir kulvarın ötekiyle ilişkisi hakkında dediği.
talk-record-issue = Bir konu ve onu ele alan kulvar.
talk-record-meeting = Tur, oturum ya da toplantı. Bir üyenin isteği, “isteyen” alanı dolu bir toplantıdır; günü tarih kayıtlarıyla önerilir ve kabul edilir.
talk-record-dating = Birinin anlattığına göre toplantının günü: önerildi, kabul edildi, belirlendi, ertelendi, yapıldı, iptal edildi.
talk-record-attendance = Birinin toplantıya gelip gelmediği, hangi sıfatla, hangi gerekçe ya da koşulla.
talk-record-seating = İki tarafın hangi biçimde görüştüğü: hiç, aracıyla, yüz yüze.
talk-record-appraisal = Birinin bir toplantının nasıl geçtiği ya da bir kulvarın durumu hakkındaki görüşü. Görüştür, mekanizmanın bir olgusu değildir.
talk-record-minute = Bir toplantıda yazıya geçirilen ya da kararlaştırılan bir şey.
talk-record-paper = Bir belge ve ulaştığı aşama. Durumu değişince yeniden tanımlayın.
talk-record-statement = Maddelerine ayrılmış bir açıklama: her maddenin türü, kimi bağladığı, süresi, neye atıf yaptığı.
talk-record-commitment = Bir söz, birine baskı yapma taahhüdü, bir koşul, bir görev, güven artırıcı önlem, bir amaç.
talk-record-fulfilment = Birinin görüşüne göre bir taahhüdün ya da maddenin sonucu, bunu gösteren olaylarla.
talk-record-contact = Toplantılar dışında iki ya da daha çok taraf arasında telefon, ziyaret ya da mektup.
talk-record-readout = Bir tarafın bir temas hakkında anlattığı. Başka ayrıntı vermediyse sözleri boş bırakın; hiçbir şey tahmin edilmez.
talk-record-accusation = Biri, adı verilen ya da verilmeyen birini suçluyor. Bu birinin sözüdür, bulgu değildir.
talk-record-reply = Birinin bir suçlamaya, katılmama gerekçesine ya da açıklamaya yanıtı; ya da hiçbir şey söylenmediği.
talk-record-modality = Çözülmesi kalan bir konu, önerilenler ve ilgilenen kişiyle.
talk-record-settlement = Açık bir konunun nasıl çözüldüğü ve hangi maddeye dönüştüğü.
talk-record-message = Taşıyacak kişiye verilen bir ileti. Mühürlü metni yalnızca gönderen, taşıyan ve alan okur.
talk-record-message-step = İletinin sonrası: taşındı, alındığı bildirildi, yanıtlandı, geri döndü.
talk-record-office-held = Metinlerde adı geçtiği biçimiyle kamu görevini kimin yürüttüğü. Başka hiç kimsenin adı verilmez.
talk-record-milestone = Sürecin bir dönüm noktası: tahliye, konuşlanma, son tarih, yerel anlaşma, değişim.
talk-record-report-taken = Bir raporun bir belgeden alındığı, alındığı sözlerle birlikte.
talk-field-name = Ad
talk-field-within = Hangi sürecin parçası
talk-field-hosts = Ev sahibi
talk-field-terms = Görev tanımı
talk-field-from = Başlangıç
talk-field-until = Bitiş
talk-field-id = Adresler için kısa ad
talk-field-track = Kulvar
talk-field-track-link-track = Birinci kulvar
talk-field-track-link-to = Öteki kulvar
talk-field-track-link-kind = Onunla ilişkisi
talk-field-kind = Türü
talk-field-by = Bunu söyleyen
talk-field-words = Hangi sözlerle
talk-field-issue = Konusu
talk-field-proposed = Yalnızca önerildi
talk-field-number = Numara
talk-field-part-of = Hangi turun parçası
talk-field-place = Yer
talk-field-requested-by = İsteyen
talk-field-agenda = Gündem, madde madde
talk-field-meeting = Toplantı
talk-field-days = Günler
talk-field-state = Durum
talk-field-who = Kim
talk-field-as = Hangi sıfatla
talk-field-head = Başkanın görevi
talk-field-level = Hangi düzeyde
talk-field-reason = Belirtilen gerekçe ya da koşul
talk-field-at = Hangi toplantıda ya da kulvarda
talk-field-message-at = Ne zaman verildi
talk-field-message-step-at = Ne zaman
talk-field-one = Bir taraf
talk-field-other = Öteki taraf
talk-field-form = Hangi biçimde
talk-field-through = Kim aracılık ediyor
talk-field-of = Hangi toplantı ya da kulvar
talk-field-fulfilment-of = Hangi taahhüt ya da açıklama
talk-field-fulfilment-clause = Açıklamaysa madde numarası
talk-field-fulfilment-by = Kimin görüşü
talk-field-fulfilment-on = Hangi gün itibarıyla
talk-field-appraisal-by = Kimin görüşü
talk-field-grade = Nasıl geçti
talk-field-decided = Orada kararlaştırıldı
talk-field-minute-words = Ne söylendi ya da kararlaştırıldı
talk-field-minute-by = Kim konuştu; herkes karar verdiyse boş
talk-field-status = Durum
talk-field-paper-by = Kimin belgesi
talk-field-document = Saklanıyorsa metni
talk-field-statement-by = Kim yaptı
talk-field-on = Hangi gün
talk-field-instrument = Hangi belgenin kendisi
talk-field-clause = Maddeler
talk-field-clause-number = Numara
talk-field-clause-words = Sözleri
talk-field-commitment-by = Taahhüt eden
talk-field-commitment-to = Kime
talk-field-commitment-clause = Dayandığı madde
talk-field-commitment-on = Verildiği gün
talk-field-presses = Kime baskı yapacak
talk-field-what = Ne
talk-field-condition = Neye bağlı
talk-field-due = Hangi güne kadar
talk-field-incidents = Bunu gösteren olaylar
talk-field-about = Konusu
talk-field-between = Kimler görüştü; başlatan önce
talk-field-medium = Hangi yolla
talk-field-contact = Temas
talk-field-readout-by = Hangi taraf
talk-field-readout-words = Ne anlattı; başka ayrıntı vermediyse boş
talk-field-accusation-by = Suçlayan
talk-field-accusation-words = Neyle, suçlayanın sözleriyle
talk-field-against = Kimi; ad verilmemişse kaynağın sözleriyle
talk-field-evidence = Kanıt olarak sunulan
talk-field-answers = Yanıt verdiği suçlama
talk-field-reply-to = Neye
talk-field-reply-by = Yanıtlayan
talk-field-entry = Yanıt verdiği kayıt
talk-field-options = Önerilenler, tek tek
talk-field-owner = Kim ilgileniyor
talk-field-modality = Açık konu
talk-field-settlement-words = Nasıl çözüldü
talk-field-settlement-by = Kim çözdü
talk-field-settlement-on = Ne zaman
talk-field-option = Önerilerden hangisi, 0’dan sayarak
talk-field-became = Dönüştüğü madde
talk-field-message-from = Kimden
talk-field-message-through = Kim taşıyor
talk-field-to = Kime
talk-field-text = Ne diyor
talk-field-message-step-text = Ne yanıt verildi
talk-field-for-attribution = Alan, kimden geldiğini söyleyebilir
talk-field-message = İleti
talk-field-step = Sonrası
talk-field-office = Görev
talk-field-holder = Kamuda kullanılan ad
talk-field-aliases = Başka yazılışlar
talk-field-report = Rapor numarası
talk-field-themes = Temalar, birer sözcükle
talk-field-bound = Kimi bağlar
talk-field-verifier = Kim denetler
talk-field-consequence = Tutulmazsa ne olur
talk-field-cites = Neye atıf yapar
talk-hint-who = Seçin; ad verilmemişse kaynağın kendi sözleriyle tanımlayın.
talk-hint-id = Boş bırakılırsa bir tane oluşturulur.
talk-hint-words = Virgülle ayırın.
talk-hint-incidents = Numaraları, virgülle ayırarak.
talk-hint-message = Mühürlü metin odada durur; kayıt defterinde yalnızca mührü bulunur. Açık metin defteri okuyan herkes içindir.
talk-form-told = Kim anlatıyor
talk-form-source = Kaynak
talk-form-source-hint = Bir sayfa, bir rapor, “sekretaryanın kaydına göre”.
talk-form-passage = Belgeden alıntı
talk-form-further = Diğer alanlar
talk-form-more-rows = Daha çok satır
talk-form-optional = biliniyorsa
talk-form-choose = –
talk-form-described = sözlerle tanımlanan
talk-form-first-day = ilk gün
talk-form-last-day = son gün
talk-form-incident = numarasıyla bir olay
talk-form-clause = bir belge ya da madde
talk-form-matter = görüşmelerden bir konu
talk-form-if = eğer bu olursa
talk-form-watch-instrument = şunu ilgilendiren olayları izler
talk-form-watch-area = bu bölgede
talk-form-watch-actor = bu aktörü anan
talk-form-watch-from = başlangıç
talk-form-watch-until = bitiş
talk-form-text-sealed = Mühürlü
talk-form-text-open = Açık
talk-form-clause-of = Satır { $n }
talk-form-not-recorded = Hiçbir şey kaydedilmedi.
talk-form-missing = “{ $field }” doldurulmalı.
talk-form-unreadable = “{ $field }” okunamıyor.
talk-form-not-found = Burada { $name } yok.

# Lists and pages of what was said and promised.
section-statements = Açıklamalar
section-commitments = Taahhütler
section-contacts = Temaslar
section-accusations = Suçlamalar
section-modalities = Açık konular
section-messages = İletiler
section-milestones = Dönüm noktaları
promise-lists = Söylenenler ve söz verilenler
promise-name = Ad
promise-kind = Türü
promise-made-by = Kim yaptı
promise-made-on = Yapıldığı gün
promise-instrument = Kendisi olan belge
promise-clause = Madde
promise-words = Sözleri
promise-binds = Bağladığı
promise-binding = Maddeler
promise-binds-nobody = kimseyi bağlamaz
promise-cites = Atıf yaptığı
promise-came-of-it = Sonucu
promise-came-note = Her biri birinin görüşüdür, en yenisi önce.
promise-bound = bağlı olan
promise-due = Süre
promise-verifier = denetleyen
promise-consequence = tutulmazsa
promise-rests-on-it = buna dayanan:
promise-rests-on = Dayandığı
promise-owner = Sahibi
promise-to = Kime
promise-presses = baskı yapacağı
promise-what = Ne
promise-theme = Tema
promise-statement = Açıklama
promise-earlier = Önceki tanımlar
promise-say-what-came = Sonucunu kaydet
promise-reply = Yanıt kaydet
statement-binds-nobody = Hiçbir madde kimseyi bağlamıyor.
statement-clauses = Maddeler
statement-clauses-note = Bağlayıcı olana kimi, ne zamana kadar, kimin denetlediği ve sonucu sorulur. Denetlenemeyen hiç puanlanmaz.
statement-no-clauses = Maddelerine ayrılmamış.
statements-empty = Kayıtlı açıklama yok.
clause-not-scored = puanlanmaz
gap-nobody = kimin bağlı olduğu söylenmiyor
gap-no-deadline = süre yok
gap-no-verifier = denetleyen yok
gap-no-consequence = tutulmazsa sonucu yok
themes = İlkelerin karşılaştırması
themes-note = Her açıklamanın aynı konuda dediği, gün sırasıyla.
themes-empty = Hiçbir maddenin teması belirtilmemiş.
theme-sovereignty = egemenlik
theme-independence = bağımsızlık
theme-unity = birlik
theme-territorial-integrity = toprak bütünlüğü
theme-no-military-solution = askerî çözüm yok
theme-political-process = siyasi süreç
theme-ceasefire = ateşkes
theme-terrorism = terörizm
theme-humanitarian-access = insani erişim
theme-protection-of-civilians = sivillerin korunması
theme-confidence-building = güven artırma
theme-detainees = alıkonulanlar
theme-monitoring = izleme
theme-constitution = anayasa
theme-elections = seçimler
theme-refugees = mülteciler
citations = Neye atıf yapılıyor
citations-what = Ne
citations-cited-by = Atıf yapan
citations-paragraph-column = Paragraf
citations-about = Konusu, bizim sözlerimizle
citations-whole = bütün olarak
citations-whole-note = Bütün paragraflar kastediliyor, hiçbiri adıyla anılmıyor.
citations-nobody = hiçbir madde adıyla anmıyor
citations-paragraph = paragraf { $name }
citations-others = Atıf yapılan diğer metinler
citations-none = Başka atıf yok.
citations-coverage = Adıyla { $all } paragraftan { $n } tanesine kimse atıf yapmıyor. Kaynak: { $source }.
beside = Söz ile olgu yan yana
beside-note = Günlerine göre yan yana. Yan yana durmaları hiçbirini kanıtlamaz.
beside-day = Gün
beside-promised = Söz verilen ve hakkında söylenen
beside-recorded = Olduğu kaydedilen
promise-recorded-on = kayıt tarihi: { $name }
beside-empty = Günü belli bir kayıt yok.
beside-made = yapıldı
beside-due = süresi doluyor
beside-clause = madde { $name }
beside-clause-due = madde { $name } için süre doluyor
beside-whole = bütünü
incident-not-seen = göremeyeceğiniz bir olay
counted-of = { $name }: { $n }
commitment-is-overdue = Süresi doldu ve nasıl sonuçlandığını kimse söylemiyor.
commitment-nothing-said = Sonucunu kimse söylemiyor.
commitment-said = { $name }
commitment-said-by = { $state }; söyleyen: { $by }.
commitments-open = Açık
commitments-conditions = Koşullar
commitments-conditions-note = Program, koşulun izlediği olayları listeler. Gerçekleşip gerçekleşmediğini insanlar söyler.
commitments-undertakings = Birine baskı yapma taahhütleri
commitments-undertakings-note = Kim kime, ne için, ne zamana kadar baskı yapıyor ve sonucu.
commitments-closed = Kapanmış
commitments-clauses = Süresi dolan maddeler
condition = Koşul ve izledikleri
condition-if = Eğer: { $name }
condition-watches = Şu olayları izler: { $what }.
condition-watches-nothing = Hangi olayları izlediği söylenmiyor.
condition-watch-instrument = { $name } kapsamına girenler
condition-watch-area = belki { $name } içinde
condition-watch-actor = bir raporda failin { $name } olduğu söylenenler
condition-watch-from = { $name } gününden başlayarak
condition-watch-until = { $name } gününe kadar
condition-none-watched = Görebildiğiniz olaylar arasında izlenen yok.
contact-between = Kimler arasında
contact-about = Konusu
contact-medium = Yol
contact-level = Düzey
contact-place = Yer
contact-side = Taraf
contact-told = Ne anlattı
contact-readouts = Tarafların anlattıkları
contact-readouts-note = Yan yana. Anlatılmayan tahmin edilmez.
contact-no-readout = bu tarafın açıklaması kayıtlı değil
contact-no-details = başka ayrıntı vermedi
contact-record-readout = Taraf açıklaması kaydet
contacts-empty = Kayıtlı temas yok.
accusation-caution = Suçlama birinin sözüdür. Kim konuşursa konuşsun bulgu değildir ve bulgu olmaz.
accusation-unanswered = Yanıt veren olduğu anlatılmıyor.
accusation-by = Suçlayan
accusation-against = Suçlanan
accusation-of = Neyle
accusation-about = Hakkında
accusation-evidence = Kanıt olarak sunulan
accusation-unnamed = kimsenin adı verilmedi
accusation-no-evidence = sunulmadı
accusation-thread = Suçlama ve karşı suçlamalar
accusation-in-return = buna karşılık
accusation-counter = Karşı suçlama kaydet
accusations-empty = Kayıtlı suçlama yok.
reply-by = Kim
reply-said = Ne söylendi
reply-none = Kayıtlı yanıt yok.
talk-open-it = Aç
modality-issue = Konu
modality-owner = Kim ilgileniyor
modality-decision = Karar
modality-became = Dönüştüğü madde
modality-open = Çözülmedi.
modality-settled = Çözüldü: { $name }
modality-option = Öneri
modality-taken = Kabul edildi
modality-is-taken = kabul edildi
modality-options = Önerilenler
modality-no-options = Öneri yapıldığı anlatılmıyor.
modality-by = Kim tarafından
modality-how = Nasıl
modality-no-clause = maddeye dönüşmedi
modality-settle = Nasıl çözüldüğünü kaydet
modality-incidents = { $name } kapsamına giren olaylar
modality-incidents-note = Görüşmelerden maddeye, maddeden onun altında bildirilenlere.
modality-no-incidents = Görebildiğiniz hiçbir olay bunun kapsamında değil.
modalities-open = Açık
modalities-settled = Çözülmüş
message-from = Kimden
message-through = Aracı
message-to = Kime
message-given = Verildi
message-text = Ne diyor
message-attribution = Atıf
message-may-say = alan, kimden geldiğini söyleyebilir
message-may-not-say = alan, kimden geldiğini söyleyemez
message-by = Söyleyen
message-step = Sonrası
message-steps = Sonrası
message-no-step = Taşındığını söyleyen yok.
message-stands-given = taşıyana verildi
message-stands-carried = Taşındı.
message-stands-acknowledged = Alındığı bildirildi.
message-stands-answered = Yanıtlandı.
message-stands-returned = Geri döndü.
message-say-how = Sonrasını kaydet
message-not-named = adı verilmedi
message-only-for-you = size ve iletinin geçtiği taraflara gösterilir
message-is-sealed = mühürlü; yalnızca geçtiği taraflar okur
message-seal = mühür { $name }
message-sealed-note = Kayıt defterinde metnin mührü var, metin yok. Metni ve önündeki rastgele sayıyı bilen, ne dendiğini sonra gösterebilir.
messages-empty = Görebileceğiniz kayıtlı ileti yok.
messages-note = Burada bir iletinin geçtiği görülür; mühürlünün ne dediğini yalnızca geçtiği taraflar görür.
milestone-who = Katılan ya da ilgili olan
milestone-by = Dönüm noktası diyen
milestones-empty = Kayıtlı dönüm noktası yok.
talk-describe-it-anew = Yeniden tanımla
talk-describe-it-anew-note = Önceki tanım kayıt defterinde kalır.
talk-tell-it-anew = ve yanlış olandan başlayarak yeniden anlat
due-promised = Görüşmelerde söz verilen, süresi dolan
due-promised-note = Yukarıda hangi an gösterilirse gösterilsin bugün itibarıyla. Nasıl sonuçlandıklarını kimse söylemiyor.
news-commitment-due-soon = Bir taahhüdün süresi yakında doluyor.
news-commitment-overdue = Bir taahhüdün süresi doldu ve sonucunu kimse söylemiyor.
news-condition-watched = Bir koşulun izlediği bir olay ortaya çıktı.
thing-document = belge
problem-not-found-document = Saklanan belgeler kaynaklar sayfasındadır.

# With numbers.
statement-answer = { $n ->
    [one] { $n } madde birini bağlıyor; eksik bırakan: { $gaps }.
   *[other] { $n } madde birini bağlıyor; eksik bırakan: { $gaps }.
}
statement-clauses-count = { $n ->
    [one] { $n } madde
   *[other] { $n } madde
}
statement-binding-count = { $n ->
    [one] { $n } bağlayıcı
   *[other] { $n } bağlayıcı
}
statement-gaps-count = { $n ->
    [one] { $n } eksik
   *[other] { $n } eksik
}
statements-answer = { $n ->
    [one] { $n } açıklama, maddelerine ayrılmış.
   *[other] { $n } açıklama, maddelerine ayrılmış.
}
themes-answer = { $n ->
    [one] Maddelerde { $n } tema geçiyor.
   *[other] Maddelerde { $n } tema geçiyor.
}
themes-silent = { $n ->
    [one] { $n } açıklama bundan söz etmiyor
   *[other] { $n } açıklama bundan söz etmiyor
}
citations-answer = { $n ->
    [one] Açıklama maddeleri { $n } metne atıf yapıyor.
   *[other] Açıklama maddeleri { $n } metne atıf yapıyor.
}
beside-more = { $n ->
    [one] { $n } olay daha gösterilmiyor.
   *[other] { $n } olay daha gösterilmiyor.
}
promise-late-by = { $n ->
    [one] { $n } gün gecikti
   *[other] { $n } gün gecikti
}
promise-due-in = { $n ->
    [one] { $n } gün sonra
   *[other] { $n } gün sonra
}
condition-watched-count = { $n ->
    [one] { $n } olay izleniyor
   *[other] { $n } olay izleniyor
}
commitments-answer = { $n ->
    [one] { $n } taahhüt; geciken: { $late }.
   *[other] { $n } taahhüt; geciken: { $late }.
}
contact-answer = { $told ->
    [one] Konuşulanı { $told } taraf anlattı; { $silent } taraf anlatmadı.
   *[other] Konuşulanı { $told } taraf anlattı; { $silent } taraf anlatmadı.
}
contacts-answer = { $n ->
    [one] Toplantılar dışında { $n } temas.
   *[other] Toplantılar dışında { $n } temas.
}
accusation-answered = { $n ->
    [one] { $n } yanıt kayıtlı.
   *[other] { $n } yanıt kayıtlı.
}
accusations-answer = { $n ->
    [one] { $n } suçlama; yanıtsız: { $open }.
   *[other] { $n } suçlama; yanıtsız: { $open }.
}
modality-options-count = { $n ->
    [one] { $n } öneri
   *[other] { $n } öneri
}
modality-engaged-by = { $n ->
    [one] { $n } olay bu kapsamda
   *[other] { $n } olay bu kapsamda
}
modality-all-incidents = { $n ->
    [one] { $n } olayı gör
   *[other] { $n } olayın tümünü gör
}
modalities-answer = { $open ->
    [one] { $open } konu açık, çözülen: { $settled }.
   *[other] { $open } konu açık, çözülen: { $settled }.
}
messages-answer = { $n ->
    [one] Aracıyla iletilen { $n } ileti.
   *[other] Aracıyla iletilen { $n } ileti.
}
milestones-answer = { $n ->
    [one] Sürecin { $n } dönüm noktası.
   *[other] Sürecin { $n } dönüm noktası.
}
