# Görüşmeler: süreç bir bakışta, hatlar, toplantılar ve belgeler; listelerinin sözcükleri.

section-talks = Görüşmeler
section-meetings = Toplantılar
section-calendar = Takvim
section-timeline = Zaman çizelgesi
section-actors = Aktörler

talk-kind-matter = konu
talk-kind-track = hat
talk-kind-track-link = hatlar arası bağ
talk-kind-issue = başlık
talk-kind-meeting = toplantı
talk-kind-dating = toplantı tarihi
talk-kind-attendance = katılım
talk-kind-seating = toplantı biçimi
talk-kind-appraisal = değerlendirme
talk-kind-minute = tutanak
talk-kind-paper = belge
talk-kind-statement = bildiri
talk-kind-commitment = taahhüt
talk-kind-fulfilment = taahhüdün sonucu
talk-kind-contact = temas
talk-kind-readout = temas hakkında açıklama
talk-kind-accusation = suçlama
talk-kind-reply = yanıt
talk-kind-modality = açık konu
talk-kind-settlement = konunun çözümü
talk-kind-message = ileti
talk-kind-message-step = iletinin adımı
talk-kind-office-held = makam sahibi
talk-kind-milestone = dönüm noktası
talk-kind-report-taken = belgeden alınan bildirim
accusation-named = Suçlama: { $by } → { $against }
accusation-of-nobody = Suçlama: { $by } → adı verilmeyen biri
message-named = İleti: { $from } → { $to }
talk-read-in-document = Belgede oku

meeting-kind-round = tur
meeting-kind-session = oturum
meeting-kind-meeting = toplantı
meeting-kind-experts = uzmanlar toplantısı
meeting-kind-consultation = istişare
meeting-kind-summit = zirve
meeting-kind-briefing = bilgilendirme
dating-proposed = önerildi
dating-consented = onay verildi
dating-set = belirlendi
dating-moved = ertelendi ya da öne alındı
dating-held = yapıldı
dating-cancelled = iptal edildi
certainty-proposed = önerildi
certainty-set = belirlendi
certainty-held = yapıldı
certainty-cancelled = iptal edildi
attending-invited = davetli
attending-confirmed = katılacağını bildirdi
attending-conditional = koşullu katılım
attending-present = katıldı
attending-left = bitmeden ayrıldı
attending-boycotted = boykot etti
attending-absent = katılmadı
part-delegation = heyet
part-organiser = düzenleyen
part-guarantor = garantör
part-host = ev sahibi
part-mediator = arabulucu
part-facilitator = kolaylaştırıcı
part-expert = uzman
part-observer = gözlemci
level-heads = devlet ya da hükûmet başkanları
level-ministers = bakanlar
level-deputy-ministers = bakan yardımcıları
level-envoys = temsilciler
level-commanders = komutanlar
level-experts = uzmanlar
seating-none = görüşmedi
seating-proximity = aracıyla
seating-direct = yüz yüze
grade-forward = ileri bir adım
grade-mixed = karışık
grade-none = ilerleme yok
grade-back = geri bir adım
paper-status-draft = taslak
paper-status-leaked = sızdırıldı
paper-status-published = yayımlandı
paper-status-endorsed = desteklendi
paper-status-withdrawn = geri çekildi
track-link-depends-on = şuna bağlı:
track-link-feeds = şunu besliyor:
track-link-blocks = şunu bekletiyor:
track-link-beside = şununla birlikte yürüyor:
days-later = { $n ->
    [one] { $n } gün sonra
   *[other] { $n } gün sonra
}
days-earlier = { $n ->
    [one] { $n } gün önce
   *[other] { $n } gün önce
}

medium-telephone = telefonla
medium-in-person = yüz yüze
medium-video = görüntülü
medium-letter = yazılı
medium-not-told = nasıl olduğu söylenmiyor
clause-kind-exhortation = çağrı
clause-kind-declaration = tutum açıklaması
commitment-kind-promise = söz
commitment-kind-undertaking = etki etme taahhüdü
commitment-kind-condition = koşul
commitment-kind-action-item = yapılacak iş
commitment-kind-confidence-measure = güven önlemi
commitment-kind-aim = amaç
fulfilment-under-way = sürüyor
fulfilment-kept = yerine getirildi
fulfilment-partly-kept = kısmen yerine getirildi
fulfilment-broken = yerine getirilmedi
fulfilment-condition-met = koşul gerçekleşti
fulfilment-condition-not-met = koşul gerçekleşmedi
fulfilment-withdrawn = geri alındı
reply-denies = reddediyor
reply-admits = kabul ediyor
reply-explains = açıklıyor
reply-silent = bir şey söylemiyor
reply-other = başka bir şey söylüyor
milestone-milestone = dönüm noktası
milestone-evacuation = tahliye
milestone-deployment = konuşlanma
milestone-deadline = son tarih
milestone-local-deal = yerel anlaşma
milestone-exchange = takas
message-step-carried = iletildi
message-step-acknowledged = alındığı bildirildi
message-step-answered = yanıtlandı
message-step-returned = geri döndü

talks-answer = { $tracks }, { $meetings }; { $next }.
talks-tracks = { $n ->
    [one] { $n } hat
   *[other] { $n } hat
}
talks-meetings = { $n ->
    [one] { $n } toplantı
   *[other] { $n } toplantı
}
talks-next-count = { $n ->
    [one] { $n } toplantı bekleniyor ya da yapıldığı anlatılmıyor
   *[other] { $n } toplantı bekleniyor ya da yapıldığı anlatılmıyor
}
talks-as-of-last-day = Kütüğün anlattığı son gün olan { $day } itibarıyla.
talks-as-of-now = { $day } itibarıyla.
talks-empty = Görüşmelerle ilgili henüz bir şey kaydedilmedi.
talks-empty-next = Vaka klasörü bunu `talks` klasöründe getirir ya da üyeler kaydeder.
talks-overdue-count = { $n ->
    [one] { $n } taahhüt gecikti
   *[other] { $n } taahhüt gecikti
}
talks-unanswered-count = { $n ->
    [one] { $n } suçlama yanıtsız
   *[other] { $n } suçlama yanıtsız
}
talks-open-count = { $n ->
    [one] { $n } konu açık
   *[other] { $n } konu açık
}
talks-lanes = Hatlar ve toplantıları
talks-lane = Toplantılar: { $name }
talks-accounts-differ = anlatılanlar farklı
talks-or = ya da
talks-next = Gelecek toplantılar
talks-no-next = Önerilen ya da belirlenen ve yapıldığı anlatılmayan toplantı yok.
talks-day-is-over = günü geçti, yapıldığını kimse anlatmıyor
talks-meeting = Toplantı
talks-track = Hat
talks-baskets = Kim neyle ilgileniyor
talks-within = şunun parçası:
talks-hosted-by = yürüten:
talks-issue-proposed = önerildi
talks-says = söyleyen:
talks-links = Hatların birbirine bağı
talks-overdue = Geciken taahhütler
talks-unanswered = Yanıtsız suçlamalar
talks-unanswered-note = Suçlama birinin sözüdür. Kim konuşursa konuşsun aynı davranılır ve hiçbiri bulgu değildir.
talks-open = Açık konular
talks-none = Yok.
talks-no-day = gün söylenmiyor

track-answer = Bu hatta kaydedilen: { $meetings }.
talks-facts = Bilgiler
talks-hosts = Ev sahipleri
talks-terms = Görev tanımı
talks-tracks-of = Hatlar
talks-basket = Bu hattın başlıkları
talks-no-issues = Buraya hangi başlıkların ait olduğunu kimse söylemiyor.
talks-appraisals-track = Durumu ve bunun kimin görüşü olduğu
talks-appraisals-note = Konuşanların görüşleri yan yana durur. Hiçbiri mekanizmanın saptadığı bir olgu değildir.
talks-who-came = Kim geldi
talks-delegations = { $n ->
    [one] { $n } heyet geldi
   *[other] { $n } heyet geldi
}
talks-presence = Hangi toplantıya kim geldi
talks-actor = Aktör
talks-milestones = Dönüm noktaları
talks-modalities = Açık bırakılan ve çözülen konular

meeting-answer-held = { $days } tarihinde yapıldı.
meeting-answer-set = { $days } için belirlendi; yapıldığını henüz kimse anlatmıyor.
meeting-answer-proposed = { $days } için önerildi.
meeting-answer-cancelled = İptal edildi; { $days } tarihinde yapılacaktı.
meeting-answer-no-day = Ne zaman olduğunu kimse söylemiyor.
meeting-answer-came = { $n ->
    [one] { $n } heyet geldi.
   *[other] { $n } heyet geldi.
}
meeting-answer-away = Boykot eden: { $who }.
talks-days = Her anlatıma göre günler
talks-requested-by = İsteyen
talks-date-history = Tarih nasıl belirlendi
talks-moved-in-all = Toplam:
talks-no-dates = Ne zaman olduğunu kimse söylemiyor.
talks-by = söyleyen:
consent-of-all = Bütün üyeler { $days } için onay verdi.
consent-of-none = { $days }: henüz hiçbir üye onay vermedi.
consent-awaited = { $days }: onay veren { $agree }; beklenen { $awaited }.
talks-attendance = Katılım
talks-no-attendance = Kimin geldiğini kimse söylemiyor.
talks-delegation = Kim
talks-state = Durum
talks-part-and-head = Hangi sıfatla ve başında kim var
talks-reason = Gerekçe ya da koşul ve yanıtlar
talks-format = Taraflar nasıl görüştü
talks-through = aracı:
talks-appraisals = Nasıl geçtiği ve bunun kimin görüşü olduğu
talks-agenda = Gündem
talks-statements = Orada yapılan bildiriler
talks-papers = Belgeler
talks-actions = Orada verilen taahhütler
talks-owner = Sahibi
talks-due = Süresi
talks-is-overdue = gecikti
talks-nothing-said = sonucunu kimse söylemiyor
talks-decisions = Kararlar
talks-minutes = Tutanak
talks-settled = Orada çözülen konular
talks-sessions = Oturumlar
talks-replies = Yanıtlar
talks-public-only = Burada görünen, açık olan kısımdır. Tutanaklar, taslaklar ve yapılacak işler üyeler ve Birleşmiş Milletler içindir.

talks-paper-by = Kimin
talks-put-at = Sunulduğu yer
talks-paper-text = Metin
talks-text-not-kept = metni burada saklanmıyor
talks-status = Nereye geldi

filter-any = hepsi
filter-year = Yıl
filter-show = Göster
filter-all = Hepsini göster
meetings-answer = { $n ->
    [one] { $n } toplantı.
   *[other] Günlerine göre { $n } toplantı.
}
meetings-none = Böyle bir toplantı kaydedilmedi.

actor-kind-state = Devletler
actor-kind-armed-group = Silahlı gruplar
actor-kind-coalition = Koalisyonlar ve birleşik taraflar
actor-kind-international-body = Uluslararası kuruluşlar
actor-kind-office = Makamlar
actor-kind-people-unnamed = Adı verilmeyen kişiler
actor-kind-civilians = Siviller
actor-kind-body = Mekanizmanın organları
actors-answer = { $n ->
    [one] { $n } aktör tanımlandı.
   *[other] { $n } aktör ve organ tanımlandı. Hepsi aynı biçimde gösterilir.
}
actors-came = Katıldığı toplantılar
actors-stayed-away = Boykot ettikleri
actors-promised = Taahhütler
actors-accused = Yönelttiği suçlamalar
actors-was-accused = Kendisine yöneltilen suçlamalar
actor-answer = { $meetings }, { $commitments }, { $made }, { $received }.
actor-meetings = { $n ->
    [one] { $n } toplantıda anlatılıyor
   *[other] { $n } toplantıda anlatılıyor
}
actor-commitments = { $n ->
    [one] { $n } taahhüt
   *[other] { $n } taahhüt
}
actor-accusations-made = { $n ->
    [one] yönelttiği { $n } suçlama
   *[other] yönelttiği { $n } suçlama
}
actor-accusations-received = { $n ->
    [one] kendisine { $n } suçlama
   *[other] kendisine { $n } suçlama
}
actor-names = Adlar
actor-aliases = Kaynaklardaki öteki adlar ve yazımlar
actor-incidents = Adının geçtiği olaylar
actor-relations = Başkalarıyla ilişkisi
relation-has-member = üyesi:
relation-sits-in = üyesi olduğu organ:
relation-to-commands = komuta ettiği:
relation-to-backs = desteklediği:
relation-to-allied-with = yanında savaştığı:
relation-to-part-of = parçası olduğu:
relation-to-successor-of = yerini aldığı:
relation-to-proxy-of = adına hareket ettiği:
relation-from-commands = komuta eden:
relation-from-backs = destekleyen:
relation-from-allied-with = yanında savaşan:
relation-from-part-of = parçası olan:
relation-from-successor-of = yerini alan:
relation-from-proxy-of = adına hareket eden:
actor-holders = Makamda kim bulundu
actor-holders-note = Bir devlet ya da kuruluş adına açıkça konuşanların metinlerde geçen adları. Kütükte başka kimsenin adı verilmez.
actor-strip = { $name }: toplantılara katılım
actor-attendance = Katılım
actor-no-attendance = Bir toplantıda bulunduğunu kimse anlatmıyor.
actor-reason = Gerekçe ya da koşul
actor-commitments-title = Taahhütler
actor-part = Buradaki yeri
actor-commitment-by = kendi taahhüdü
actor-commitment-to = kendisine verildi
actor-commitment-pressed = üzerine gidilecek
actor-commitment-watched = yaptıkları izleniyor
actor-accused = Yönelttiği suçlamalar
actor-was-accused = Kendisine yöneltilen suçlamalar
actor-no-reply = kayıtlı yanıt yok
actor-contacts = Temaslar
actor-readout-empty = ayrıntı vermedi
actor-readout-told = anlattı
actor-statements = Bildiriler
actor-appraisals = Toplantıları ve hatları nasıl gördü
actor-accessions = Katıldığı, askıya aldığı ya da ayrıldığı metinler
actor-designations = Adının geçtiği listeler

calendar-answer = { $n ->
    [one] { $month }: { $n } kayıt.
   *[other] { $month }: { $n } kayıt.
}
calendar-answer-all = { $n ->
    [one] Takvimde { $n } kayıt var; ay olarak { $month } gösterilir.
   *[other] Takvimde { $n } kayıt var; ay olarak { $month } gösterilir.
}
calendar-view = Görünüm
calendar-month = Ay
calendar-what = Ne
calendar-meetings = toplantılar
calendar-promises = taahhütlerin süreleri
calendar-clauses = maddelerin süreleri
calendar-deadlines = son tarihler
calendar-askings = olaylarla ilgili isteklerin süreleri
calendar-month-before = Önceki ay
calendar-month-after = Sonraki ay
calendar-today = Bu ay
calendar-one-month = Tek ay
calendar-everything = Hepsi liste olarak
calendar-file = Takvimler için dosya
calendar-file-note = Takvim programları dosyayı, oturumunuz açıksa ya da arayüz belirteciyle bu adresten alır. Anlatılanların ayrıldığı günlerin hepsi kesinleşmemiş olarak içindedir.
calendar-list = Liste olarak
calendar-nothing = Burada takvimde bir şey yok.
calendar-clause-of = madde { $number }, { $name }
calendar-due-of = Süresi: { $name } ({ $by })
calendar-asking = { $kind } ({ $who }): { $what }
calendar-check = Talebin karşılanıp karşılanmadığının denetimi
weekday-1 = Pzt
weekday-2 = Sal
weekday-3 = Çar
weekday-4 = Per
weekday-5 = Cum
weekday-6 = Cmt
weekday-7 = Paz

timeline-answer = { $n ->
    [one] Günü olan { $n } kayıt, { $period }.
   *[other] Günü olan { $n } kayıt, { $period }.
}
timeline-nothing = Burada hiçbir şeyin günü yok.
timeline-lanes = Şeritler
timeline-from = Başlangıç
timeline-to = Bitiş
timeline-by-day = gün
timeline-by-week = hafta
timeline-by-month = ay
timeline-link = Buraya bağlantı
timeline-gap = { $period }: anlatılan bir şey yok.
timeline-track-begins = başlıyor
timeline-track-ends = bitiyor
timeline-due = süresi doluyor
timeline-instrument = belge kabul edildi
timeline-incidents = { $n ->
    [one] { $n } olay
   *[other] { $n } olay
}
timeline-incidents-perhaps = { $n ->
    [one] { $n } olay
   *[other] { $n } olay
} ve belki { $perhaps ->
    [one] { $perhaps } tane daha
   *[other] { $perhaps } tane daha
}
timeline-declared = { $who }: { $n } ({ $unit })
timeline-declared-jointly = ortak açıklanan
timeline-bulletins = { $n ->
    [one] bu günden başlayarak açıklanan { $n } sayı
   *[other] bu günden başlayarak açıklanan { $n } sayı
}
timeline-promises = Söz ve olan
timeline-promises-note = Taahhütler, izledikleri olaylarla yan yana. Program sayar; sözün tutulup tutulmadığını insanlar söyler.
promise-watched = { $n ->
    [one] izlenen { $n } olay
   *[other] izlenen { $n } olay
}: { $what }
promise-chart = { $name } ile izlenen olaylar
promise-made = verildi
promise-watches-instrument = { $name } ile ilgili olaylar
promise-watches-area = belki { $name } içinde
promise-watches-actor = { $name } adının geçtiği
lane-talks = Görüşmeler
lane-said = Söylenen
lane-promised = Söz verilen
lane-ground = Sahada
lane-zones = Bölgeler
lane-declared = Açıklanan
talk-proposed-by-model = Bu sözcüklerden { $model } dil modeli önerdi, insanlar onayladı.
