# Instruments and their clauses.

instruments-answer = { $n ->
    [one] Bir anlaşma kayıtlı.
   *[other] { $n } anlaşma kayıtlı, en eskisi başta.
}
no-instruments = Henüz anlaşma kaydedilmedi.
adopted = Kabul
in-force = Yürürlük
in-force-not-known = yürürlüğe giriş bilinmiyor
in-force-from = { $from } gününden itibaren
in-force-between = başlangıç { $from }, bitiş { $until }
column-engaging = Kapsamına giren olaylar
engaging-note = Aynı anlaşmanın birkaç maddesinin kapsamına giren olay bir kez sayılır.
instrument-answer = { $clauses }, sınanan { $testable }; { $engaging }; yürürlük: { $force }.
own-words = Maddeler kaynaklarıyla birlikte kendi sözlerimizle anlatılmıştır; olaylar her birinin yanındaki kuralla karşılaştırılır.
clauses-heading = Maddeler
clause-kind-prohibition = yasak
clause-kind-obligation = yükümlülük
clause-kind-procedure = usul
clause-kind-exception = istisna
clause-kind-principle = ilke
testable = sınanıyor
not-testable = sınanmıyor
rule-missing = Bu maddenin henüz kuralı yok; hiçbir olay onunla karşılaştırılmıyor.
cites = Kaynaklar:
speaks-of-area = Bölge:
excepts = Şunun istisnası:
dates-compete = Metinler yürürlük tarihinde farklı; hepsi saklanıyor:
as-text-says = { $span }, { $text } metnine göre
about-instrument = Bu anlaşma hakkında
version = Sürüm
parties = Taraflar
guarantors = Garantörler
accessions = Katılanlar, askıya alanlar, ayrılanlar, dışarıda bırakılanlar
column-actor = Kim
column-locality = Nerede
column-state = Durum
column-from = Başlangıç
column-until = Bitiş
column-told-to = Kime bildirildi
accession-named = başkaları adlandırdı
accession-acceded = katıldı
accession-acceded-with-reservation = çekinceyle katıldı
accession-suspended = katılımını askıya aldı
accession-withdrawn = ayrıldı
accession-rejected = reddetti
accession-excluded = dışarıda bırakıldı
incidents-engage = { $n ->
    [0] kapsamına giren olay yok
    [one] kapsamına bir olay giriyor
   *[other] kapsamına { $n } olay giriyor
}
leaves-open = { $n ->
    [one] Bir madde kimin doğrulayacağını, ne zamana kadar olduğunu veya ardından ne geleceğini açık bırakıyor.
   *[other] { $n } madde kimin doğrulayacağını, ne zamana kadar olduğunu veya ardından ne geleceğini açık bırakıyor.
}
try-a-change = Bu metinde bir değişiklik dene
column-leaves-open = Açık nokta bırakan maddeler
leaves-open-note = Bir madde, metni kimin doğrulayacağını, ne zamana kadar olduğunu veya ardından ne geleceğini söylemiyorsa açık nokta bırakır.
what-if-note = Burada kaydedilen olaylarda başka hükümler denenebilir; hiçbir şey kaydedilmez.
stack-label = Zaman içinde anlaşmalar ve birbirlerine göndermeleri
stack-open = metinler veya yenileme bunu açık bırakıyor
stack-annex = eki olduğu
stack-deals-with = ihlallerini ele aldığı
stack-cites = gönderme yaptığı
tie-annex = şunun eki: { $title }
tie-deals-with = şunun ihlallerini ele alır: { $title }
tie-cites = şuna gönderme yapar: { $title }
stands-to-others = Diğerleriyle ilişkisi
nature-hostile = düşmanca eylem
nature-provocative = kışkırtıcı eylem
rule-in-plain-words = Yalın sözlerle kural
rule-as-written = Yazıldığı gibi kural
not-said-here = Metnin söylemediği:
missing-verifier = kimin doğrulayacağı
missing-deadline = ne zamana kadar
missing-consequence = ardından ne geleceği
owed-by = Yükümlü
due = Süre
due-by-day = son gün { $day }
due-before = { $when } öncesinde
due-after = yürürlüğe girişten itibaren { $length } içinde
due-after-known = yürürlüğe girişten itibaren { $length } içinde, yani { $when } öncesinde
verified-by = Doğrulayan
consequence = Ardından ne gelir
clause-number = madde { $name }
texts-differ = Metinler farklı; her biri kime ait olduğuyla birlikte veriliyor
text-followed-here = burada kaydedilen metin
how-parties-read-it = Tarafların yorumu
term-and-renewal = Süre ve yenileme
renewal-automatic = sona erdiği kaydedilene dek kendiliğinden yenilenir, aralık: { $every }
renewal-by-consensus = yalnızca uzlaşmayla yenilenir, aralık: { $every }
renewal-open = Ne zamana kadar yürürlükte olduğu açık; iki yorum da saklanıyor:
renewed-until = yenilendiği son gün: { $until } ({ $source })
no-renewal-recorded = kayıtlı yenileme yok: ilk süreden sonra yürürlükte olup olmadığı açık
scope = Kapsam
annex-of = Eki olduğu
annexes = Ekleri
endorsed-by = Destekleyen
refers-to = Gönderme yaptığı
referred-to-by = Gönderme yapan
deals-with = İhlallerini ele aldığı
dealt-with-by = İhlallerini ele alan
authentic-languages = Asıl metnin dilleri
ladder = Bir olayda ne yapılır
ladder-note = metinde söylendiği gibi, adım adım
ladder-note-governs = ihlalleri ele alınan: { $titles }
step-to = kime:
step-within = { $length } içinde
step-no-time = metin süre vermiyor
step-after = adım { $n } sonrasında
step-after-lateness = adım { $n } için süre dolunca
step-if-late = süre dolunca: adım { $n }
step-starts = bir maddenin kapsamına giren olayla başlar{ $clauses }
step-starts-or-undetermined = bir maddenin kapsamına giren veya girebilecek olayla başlar{ $clauses }
step-starts-clauses = kapsamına giren olayla başlar: { $clauses }
step-starts-clauses-or-undetermined = kapsamına giren veya girebilecek olayla başlar: { $clauses }
