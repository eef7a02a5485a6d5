# The sentences of a bulletin. What a number counts is said beside it.

edition-title = Kaydedilen olaylar bülteni
edition-headline-incidents =
    Dönem için { $incidents ->
        [one] bir olay
       *[other] { $incidents } olay
    } kaydedildi ({ $reports ->
        [one] bir rapor
       *[other] { $reports } rapor
    }); önceki dönemde { $before }. Ayrıca { $perhaps } olay döneme düşüyor olabilir: zamanları şüphelidir ve ayrı sayılırlar.
edition-headline-verdicts = O yerde ve o zamanda yürürlükte olan maddelerle karşılaştırıldığında: { $engaged } olay bir maddenin kapsamında, { $undetermined } olay belirsiz, { $not_engaged } olay sorulan hiçbir maddenin kapsamında değil; { $none } olay için yürürlükte sınanabilir madde yoktu.
edition-headline-differ = Bunların { $differ } tanesinde raporlar zaman, yer, eylem, aktör, hedef veya ölü sayısında farklı.
edition-headline-said = Üyeler bunların { $spoken } tanesi hakkında görüş bildirdi; { $found } tanesinde ortak bulgu var, { $dissent } tanesi şerh kaydıyla, { $unresolved } tanesi birlikte sonuca bağlanamadı.
edition-headline-untimed = { $untimed ->
        [one] Kayıt defterinde, zamanını hiçbir raporun belirtmediği bir olay var; hiçbir yerde sayılmıyor.
       *[other] Kayıt defterinde, zamanını hiçbir raporun belirtmediği { $untimed } olay var; hiçbir yerde sayılmıyorlar.
    }
edition-all = Bütün olaylar, her biri bir kez
edition-area-perhaps = { $name }: belki içeride
edition-area-outside = Bütün bölgelerin dışında
edition-region-other = Kaynakların başka türlü adlandırdığı
edition-region-untold = İl belirtilmemiş
edition-source-other = başka kaynak
edition-note-counting = Birim: olay. Olay, birbirine bağlanan raporların anlattığıdır; bir olay çok sayıda patlama içerebilir ve bir kez sayılır.
edition-note-doubt = Bir olay, gerçekleşmiş olabileceği sürenin tamamı dönemin içindeyse o dönemde sayılır. Süresi dönemle yalnızca kesişen olay, şüpheli olarak ayrı sayılır.
edition-note-allegations = Raporlar, kaynaklarının iddiaları veya gözlemleridir. “Kapsamda”, anlatılanın bir maddeye girdiğini söyler; suçluluk hakkında bir şey söylemez, sorumluluk ayrıca atfedilir.
edition-note-places = Bir yer, kaynağının söylediği kadar kesindir; “belki içeride”, belirsizlik çemberinin bir bölgenin sınırını kestiği anlamına gelir.
edition-note-areas = Sınıra yakın bir olay birden çok satırda yer alabilir; son satır her olayı bir kez sayar.
edition-note-regions = İl, kaynağın adlandırdığı ildir; hiçbir şey tahminle yerleştirilmez.
edition-note-clauses = Sayılanlar, kesin olarak dönemin içindeki olaylardır. Bir olay birkaç maddenin kapsamına girebilir; satırlar toplanmamalıdır.
edition-note-declared = Bunlar üyelerin kendi kurallarına ve kendi birimlerine göre verdikleri sayılardır. Kurallar bilinmeden yukarıdaki olaylarla karşılaştırılamaz. Sayısı olmayan gün yayımlanmamıştır veya elde yoktur; sıfır değildir.
edition-note-coverage = Bir gün, birisi gün boyu gözlem yapıyorsa gözlenmiş sayılır. Arama bekleyen ofisler ve izin verilmeyen ziyaretler gözlem sayılmaz. Hiçbir şeyin kaydedilmediği yerde kimsenin gözlem yaptığı bilinmiyor: bu sükûnet değildir.
edition-note-due = Süre, bir olay için ilk raporunun yayımlandığı günün sonunda, yoksa gerçekleşmiş olabileceği sürenin sonunda başlar; bir adım için önceki adım atıldığında veya geciken bir adımın süresi dolduğunda başlar. Sürenin dolması bir şey kaydedilmediğini söyler. Suçluluk hakkında bir şey söylemez.
edition-note-due-before = Süresi dönem başlamadan dolanlar sayılır, listelenmez.
edition-due-to = { $who }, kime: { $to }
edition-due-says = { $what } (metin: { $says })
edition-escalated = ele alındığı kayıt: { $entry }
edition-declared-period = Dönemin tamamı, eldeki günler
edition-declared-days = sayısı olan gün: { $days }
edition-declared-disagrees = { $bulletin } içinde toplam { $total }, illerin toplamı { $sum }; ikisi de yayımlandığı gibi duruyor.
edition-declared-confirmed = { $by }: { $total } içinden { $confirmed } tanesi doğrulandı
edition-check-register = Kayıt defteri eksiksiz ve imzalı
edition-check-again = Aynı kayıtlardan aynı bülten
edition-check-figures = Her sayının arkasındaki olaylar
edition-observer = { $who } ({ $kind })
edition-coverage-patrol = devriye
edition-coverage-camera = kamera
edition-coverage-post = nokta
edition-coverage-office = arama bekleyen ofis
edition-coverage-remote = uzaktan
edition-coverage-sensor = algılayıcı
edition-coverage-denied = izin verilmedi
edition-coverage-jammed = karıştırıldı
edition-coverage-nowhere-in-particular = belirli bir yer değil
edition-differ-time = raporlar zamanda farklı
edition-differ-place = raporlar yerde farklı
edition-differ-act = raporlar eylemde farklı
edition-differ-actor = raporlar aktörde farklı
edition-differ-target = raporlar hedefte farklı
edition-differ-killed = raporlar ölü sayısında farklı
edition-why-some = Gerekçeler, yukarıda bir maddenin kapsamına giren veya girebilecek { $all } olaydan { $shown } tanesi için veriliyor. Tümü olayların sayfalarında ve aşağıdaki komutun yanıtlarında yer alır; diğer maddelerin { $clauses } yanıtı burada verilmedi.
edition-why-all = Gerekçeler, yukarıda bir maddenin kapsamına giren veya girebilecek her olay için veriliyor. Diğer maddelerin { $clauses } yanıtı burada verilmedi; bunlar olayların sayfalarındadır.
edition-why-facts = Her yanıtın dayandığı olgular ve bunları belirten raporlar olayın sayfasındadır.
edition-headline-coverage = Birinin bir yerde gözlediğinin kayıtlı olduğu gün: { $looked } / { $days }. Hiçbirinde gözlenmeyen yer: { $never } / { $places }. Kimsenin gözlemediği yerde hiçbir sayı sakinlik göstermez.
withheld-for-observers = Bu nüsha Birleşmiş Milletler ve gözlemciler içindir.
withheld-for-public = Bu nüsha kamu içindir.
withheld-same-count = Burada sayılan olaylar: { $n }; üye nüshasındakiyle aynı sayıda.
withheld-without-place = Yeri belirtilmeden anlatılan olaylar: { $n }.
withheld-rough-place = Yeri yaklaşık on kilometreye kadar belirtilen olaylar: { $n }.
withheld-left-out = Çıkarılanlar: { $parts }.
withheld-by-area = Yeri bu nüshadan çıkarıldığı için “yer belirtilmemiş” altında duran olaylar: bu dönemden { $now }, önceki dönemden { $before }; üye nüshası bunları yerlerine göre sayar.
withheld-counted = Sayılan olaylar
withheld-incidents = Tek tek anlatılan olaylar
withheld-places = Yeri kaydedildiği gibi belirtilen olaylar
withheld-sources = Kimin bildirdiği belirtilen olaylar
withheld-positions = Her üyenin tutumu belirtilen olaylar
withheld-reasons = Maddelerin gerekçeleri belirtilen olaylar
withheld-due = Yapılması gereken adımlar
withheld-declared = Üyelerin açıkladığı rakamlar
withheld-observers = Kimin baktığı belirtilen yerler
withheld-gaps = Gerekçeleriyle gözlem boşlukları
withheld-short-incidents = olayların tek tek anlatımı
withheld-short-sources = kimin bildirdiği
withheld-short-positions = her üyenin tutumu
withheld-short-reasons = maddelerin gerekçeleri
withheld-short-due = yapılması gerekenler
withheld-short-declared = üyelerin açıkladıkları
withheld-short-observers = kimin baktığı
withheld-short-gaps = gözlem boşlukları ve gerekçeleri
withheld-unit-incident = olay
withheld-unit-step = adım
withheld-unit-number = rakam
withheld-unit-place = yer
withheld-unit-gap = boşluk
withheld-why = Mekanizmanın hiçbir kuralı bunun bu okurlara bildirilmesine izin vermiyor.
withheld-why-places = Korunanların yeri çıkarılır, öteki yerler yaklaşık on kilometreye kadar belirtilir; mekanizmanın hiçbir kuralı bu okurlara daha fazlasının bildirilmesine izin vermiyor.
withheld-why-reasons = Gerekçelerde uzaklıklar geçer. Yalnızca yer belirtildiğinde ve mekanizmanın bir kuralı bu okurlara bildirilmesine izin verdiğinde yer alırlar.
correction-of = Bu bülten, { $entries } kayıttan hazırlanmış olan { $bulletin } bülteninin yerine geçer.
correction-because = Neden: { $reason }
correction-counts = Farklı sayı: { $numbers }. Eklenen olay: { $added }; artık burada anlatılmayan: { $removed }; başka türlü anlatılan: { $changed }.
correction-nothing = Hiçbir sayı ve hiçbir olay çıkandan farklı değil.
