# The lists of the members side by side.

section-reconciliation = Liste karşılaştırması
differs-injured = yaralı sayısı

recon-answer = { $n ->
    [0] { $when }: olay kaydedilmemiş.
    [one] { $when }: bir olay; ikisinin listesinde { $both }; yalnızca { $one } listesinde { $first }, yalnızca { $other } listesinde { $second }, hiçbirinde { $neither }.
   *[other] { $when }: { $n } olay; ikisinin listesinde { $both }; yalnızca { $one } listesinde { $first }, yalnızca { $other } listesinde { $second }, hiçbirinde { $neither }.
}
recon-answer-of-list = Yalnızca { $whose } listesinde olanlar hakkında { $who }: { $said }.
recon-said-confirms = { $n } olayı doğruluyor
recon-said-cannot-confirm = { $n } olayı doğrulayamıyor
recon-said-excluded-target = { $n } olayda kapsam dışı bırakılmış hedef diyor
recon-said-outside-area = { $n } olayı bölgenin dışında sayıyor
recon-said-duplicate = { $n } olayı yineleme sayıyor
recon-said-disputes = { $n } olaya itiraz ediyor
recon-said-several = { $n } olay hakkında farklı şeyler söyledi
recon-said-no-position = { $n } olayda tutum almıyor
recon-said-silent = { $n } olay hakkında görüş bildirmedi
recon-answer-rate = İkisinin de görüş bildirdiği { $of } olayın { $agreed } tanesinde aynı görüşteler ({ $rate }; { $interval }).
recon-answer-perhaps = { $n ->
    [one] Bunlardan biri yalnızca belki dönemde.
   *[other] Bunlardan { $n } tanesi yalnızca belki dönemde.
}

recon-from = Başlangıç
recon-to = bitiş
recon-show-period = Göster
recon-earlier = daha önce
recon-later = daha sonra
recon-one-day = bir gün
recon-one-week = bir hafta
recon-four-weeks = 4 hafta
recon-twelve-weeks = 12 hafta
recon-days = Rapor günleri: her biri kendi tarihinde saat { $cutoff } ({ $zone }) itibarıyla biter.
recon-pairs = Yan yana:
recon-pair = { $one } ve { $other }

recon-one-member = Bu mekanizmanın ikiden az üyesi var, karşılaştırılacak iki liste yok.
recon-too-many = Dönemde { $n } olay var; bir seferde en çok { $most } olay karşılaştırılır.
recon-too-many-next = Daha az gün seçin.
recon-hidden = Olayların yalnızca bir bölümünü görüyorsunuz; listelerin bir bölümü bütün gibi okunmamalıdır.
recon-hidden-next = Bütün olayları gören listeleri karşılaştırabilir.
recon-no-lists = Hiçbir kaynak bir üyeye bağlı değil, bu yüzden hiçbir üyenin listesi yok.
recon-no-lists-next = Bir üyenin kaynağının anlattığı o üyenin listesidir: vakanın kaynak tablosunda hangi kaynağın kime bağlı olduğunu belirtin veya üye olarak rapor verin.
recon-no-list = { $name } için bağlı kaynak yok, bu yüzden listesi boş.
recon-no-incidents = Bu dönemde olay yok.
recon-no-incidents-next = Başka günler seçin.
recon-no-words = Bu dönemin olayları hakkında henüz hiçbir üye tutum almadı.
recon-no-words-next = Karşılaştırılan, kimin listesinde ne olduğudur; üyeler tutum aldıkça yanıtlar görünür.

recon-matrix = Kimin listesinde, kim doğruluyor
recon-matrix-note = kendi listesindeki, ötekinin, ikisinin ve hiçbirinin listesindeki olaylar hakkında her birinin söylediği
recon-who-lists = Kimin listesinde, kim konuşuyor
recon-incidents = Olaylar
recon-row-only = yalnızca { $whose } listesinde; söyleyen { $who }
recon-row-both = ikisinin listesinde; söyleyen { $who }
recon-row-neither = hiçbirinin listesinde değil; söyleyen { $who }
answer-confirms = doğruluyor
answer-cannot-confirm = doğrulayamıyor
answer-excluded-target = kapsam dışı bırakılmış hedef
answer-outside-area = bölgenin dışında
answer-duplicate = yineleme
answer-disputes = itiraz ediyor
answer-several = farklı sözler
answer-no-position = tutum almıyor
answer-silent = görüş bildirmedi
recon-members = Bütün üyeler
recon-members-note = ikisinin listesinde birden kaç olay olduğu ve ikisinin de görüş bildirdiği kaç olayda aynı görüşte oldukları
recon-lists = listesinde
recon-both-list = ikisinin listesinde
recon-agree-on = aynı görüş
recon-sets = Tam olarak şunların listesinde:
recon-nobody = hiçbir üye

recon-side-by-side = Yan yana listeler
recon-incident = Olay
recon-not-listed = listesinde değil
recon-lists-only = listesinde, başka bir şey söylemiyor
recon-told-by = bildiren
recon-reports-differ = raporların farklı olduğu nokta:
recon-none-such = Bu dönemde böyle bir olay yok.
recon-show-all = tümü
recon-show-both = ikisinin listesinde
recon-show-one = yalnızca { $one }
recon-show-other = yalnızca { $other }
recon-show-neither = hiçbirinin listesinde değil
recon-show-different = farklı nitelendirilmiş
recon-show-not-confirmed = doğrulanmamış
recon-show-disputed = itirazlı
recon-show-awaited = görüş bekleyen
recon-show-agreed = ikisi de aynısını söyledi
recon-show-differ = sözleri farklı
recon-show-by = tam olarak şunların listesinde: { $names }
recon-show-said = { $listed }; { $who }: { $said }
recon-accord-agreed = aynı söz
recon-accord-not-confirmed = doğrulanmamış
recon-accord-different = farklı nitelendirilmiş
recon-accord-disputed = itirazlı
recon-accord-withheld = tutum alınmadı
recon-accord-open = görüş bekliyor

recon-agreement = Görüş birliği oranı
recon-agreement-note = ikisinin de görüş bildirdiği olaylardan, görüşün aynı olduğu olanlar
recon-by-day = Rapor günü
recon-by-week = Hafta
recon-by-weeks = { $n } hafta
recon-both-words = İkisi de görüş bildirdi
recon-agreed = Aynı görüşte
recon-rate = Oran
recon-interval-heading = %95 aralık
recon-whole = Dönemin tamamı
recon-chart = { $one } ve { $other } arasındaki görüş birliği oranı, %95 aralığıyla
recon-point = { $when }: { $of } olaydan { $n } tanesinde aynı görüş, { $rate } ({ $interval })
recon-point-empty = { $when }: karşılaştırılacak bir şey yok
recon-key-rate = oran
recon-key-few = ondan az olaydan
recon-key-interval = %95 aralık (Wilson yöntemi)
recon-no-rate = karşılaştırılacak bir şey yok
recon-too-few = çok az
recon-interval = %{ $from }–{ $to }
recon-in-no-part = { $n ->
    [one] Bir olay bu parçalardan birden çoğunda olmuş olabilir, yalnızca bütünde sayılır.
   *[other] { $n } olay bu parçalardan birden çoğunda olmuş olabilir, yalnızca bütünde sayılır.
}
recon-kappa = İkisinin aynı { $n } olayda aldığı tutumların rastlantıyı aşan uyumu: Cohen kappa değeri { $kappa } (1 tam uyum, 0 rastlantıdan fazlası değil).
recon-kappa-few = { $n ->
    [0] İkisinin de tutum aldığı olay bu dönemde yok, bu yüzden rastlantıyı aşan uyum (Cohen kappa) söylenemez.
    [one] İkisi de bir olayda tutum aldı: rastlantıyı aşan uyumu (Cohen kappa) söylemek için çok az.
   *[other] İkisi de { $n } olayda tutum aldı: rastlantıyı aşan uyumu (Cohen kappa) söylemek için çok az.
}
recon-kappa-one = İkisinin de tutum aldığı { $n } olayın tümünde tutum hep aynıydı, bu yüzden rastlantıyı aşan uyum (Cohen kappa) bir şey söylemez.

recon-declared = Açıkladıkları, son birimine kadar
recon-declared-note = her sayı, kayıt defterindekinin karşısında
recon-declared-heading = { $who }, birim: { $unit }
recon-declared-sentence = { $figures ->
    [one] { $who } tek sayıda { $n } açıkladı
   *[other] { $who } { $figures } sayıda { $n } açıkladı
}; kayıt defteri { $counted } sayıyor: { $gap }.
recon-figure-answer = { $who } { $n } açıkladı; kayıt defteri { $counted } sayıyor: { $gap }.
recon-gap-none = fark yok
recon-gap-explained = farkın { $n } kadarı açıklandı
recon-gap-missing = burada raporu olmadan açıklanan: { $n }
recon-gap-over = alınan ve açıklanmayan: { $n }
recon-gap-unplaced = günü belirtilmeyen: { $n }
recon-figure-unplaced = { $who }, daha uzun günlerin içindeki birkaç saat için { $n } açıkladı; hangi saatler olduğu belirtilmediğinden karşısında bir şey sayılamaz.
recon-no-figures = Bu dönem için hiçbir üye bir şey açıklamadı.
recon-no-figures-ever = Kayıtlı hiçbir sayı yok.
recon-figures-overlap = { $n ->
    [one] Bir sayı bu dönemin hem içindeki hem dışındaki günleri kapsıyor ve dışarıda bırakıldı.
   *[other] { $n } sayı bu dönemin hem içindeki hem dışındaki günleri kapsıyor ve dışarıda bırakıldı.
}
recon-column-declared = Açıklanan
recon-column-confirmed = Ötekinin doğruladığı
recon-counted = Burada sayılan
recon-explained = Nedeni bilinen
recon-missing = Açıklanan, raporu yok
recon-over = Alınan, açıklanmayan
recon-unplaced = günü belirtilmeyen
recon-sum = Toplam
recon-by-region = İllere göre
recon-number = Sayı
recon-because = Neden
recon-behind = Arkasında
recon-nothing-behind = kayıtlı bir şey yok
recon-reason-of = { $n ->
    [one] olabilecek bir taneden
   *[other] olabilecek { $n } taneden
}
recon-reason-not-linked = henüz hiçbir olaya bağlanmamış raporlar
recon-reason-duplicate = kendi sözüne göre yineleme
recon-reason-not-an-incident = bulguya göre olay değil
recon-reason-counted-together = tek olayın başka raporları
recon-reason-perhaps = o gün yalnızca belki
recon-reason-another-day = burada başka gün; takvime, evrensel saate veya yayıma göre aynı gün
recon-reason-another-region = burada başka il
recon-reason-another-sort = birimin saymadığı eylemler
recon-reason-on-another-day = takvime veya evrensel saate göre başka gün
recon-reason-published-later = ancak sonradan yayımlandı
recon-reason-short-of-force = güç kullanımı olmadan
recon-reason-in-another-region = başka il için bildirildi
recon-confirmed = { $by } tarafından { $n } tanesinin doğrulandığı söyleniyor; burada doğruladığı veya listesinde olan: { $here }.
recon-rule-hostile = Burada sayılan: bu üyenin listesindeki, sayının günlerinde kesin olarak gerçekleşmiş, eylemi düşmanca olan veya belirtilmeyen olaylar, her biri bir kez.
recon-rule-force = Burada sayılan: bu üyenin listesindeki, sayının günlerinde kesin olarak gerçekleşmiş, güç kullanılan veya eylemi belirtilmeyen olaylar, her biri bir kez.
recon-rule-reports = Burada sayılan: bu üyenin, sayının günlerinde kesin olarak gerçekleşmiş olaylara ilişkin kendi raporları, her biri tek başına.
recon-parts-differ = { $n ->
    [one] Bir sayının illere göre parçaları toplamını tutmuyor; toplam esas alınır.
   *[other] { $n } sayının illere göre parçaları toplamlarını tutmuyor; toplamlar esas alınır.
}
recon-summed-parts = { $n ->
    [one] Bir sayı toplam belirtmiyor; parçaları toplandı.
   *[other] { $n } sayı toplam belirtmiyor; parçaları toplandı.
}
recon-not-summed = Bu sayılardan ikisi aynı günü kapsıyor, bu yüzden toplanmıyor.

recon-how = Nasıl sayılıyor
recon-how-lists = Bir olay, üyeye bağlı bir kaynağın raporu o olaya bağlıysa üyenin listesindedir.
recon-how-period = Bir olay, gerçekleşmiş olabileceği sürenin tamamı dönemin içindeyse dönemdedir; süresi yalnızca kesişen olay gösterilir ve belki diye işaretlenir.
recon-how-word = Bir üyenin sözü, geçerli tutumudur; bir olay listesinde olup başka bir şey söylemeyen üye onu doğruluyor sayılır. Tutum almayanın sözü yoktur.
recon-how-differ = İki üyenin raporları, ikisinin söylediği birlikte doğru olamıyorsa bir alanda farklıdır: iki yarıçapın toplamından daha uzak yerler, kesişmeyen zamanlar, biri ötekinin türü olmayan eylemler, ortak ad bulunmaması, aralıkları buluşmayan sayılar.
recon-how-rate = Ondan az olayda yüzde verilmez. Aralık Wilson yöntemiyledir; kappa, ikisinin en az 30 tutumundan itibaren ve yalnızca tutumlar için verilir.
recon-how-ledger = Açıklanan bir sayı hangi vakaları saydığını söylemez. Bu yüzden her neden, sabit bir sırayla, farkın gerektirdiğinden fazlasını açıklamaz; ne kadarını açıklayabileceği yanında durur. Hiçbir nedenin açıklamadığı ayrı bir sayıdır. Hesap her zaman kapanır.
recon-file-lists-csv = Bu olaylar CSV olarak
recon-file-declared-csv = Açıklanan sayılar CSV olarak
recon-file-json = Tümü JSON olarak
