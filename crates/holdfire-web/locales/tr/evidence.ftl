# What the comparison of two reports found, field by field. The command line says the same.

found-apart-m = aralarında { $n } m
found-apart-km = aralarında { $n } km
found-same-time = belirtildiği kadarıyla aynı zamanda
found-less-than-a-minute = bir dakikadan az arayla
found-minutes = { $n ->
    [one] bir dakika arayla
   *[other] { $n } dakika arayla
}
found-hours = { $n ->
    [one] bir saat arayla
   *[other] { $n } saat arayla
}
found-days = { $n } gün arayla
found-act-unknown = eylem ikisinde birden belirtilmemiş
found-act-same = aynı eylem
found-act-coarser = birindeki eylem ötekinin üst sınıfı
found-act-same-branch = aynı sınıftan farklı eylemler
found-act-different = farklı eylemler
found-actor-unknown = aktör ikisinde birden belirtilmemiş
found-actor-same = aynı aktör
found-actor-coarser = birindeki aktör ötekinin üst sınıfı
found-actor-same-branch = aynı sınıftan farklı aktörler
found-actor-different = farklı aktörler
found-target-unknown = hedef ikisinde birden belirtilmemiş
found-target-same = aynı hedef
found-target-coarser = birindeki hedef ötekinin üst sınıfı
found-target-same-branch = aynı sınıftan farklı hedefler
found-target-different = farklı hedefler
found-parties-exchanged = aktör ile hedef yer değiştirmiş
found-killed-unknown = ölü sayısı ikisinde birden belirtilmemiş
found-killed-both-none = ikisi de ölen olmadığını bildiriyor
found-killed-same = ölü sayısı aynı
found-killed-near = ölü sayıları birbirine yakın
found-killed-different = ölü sayıları farklı
found-killed-none-and-few = birinde ölen yok, ötekinde bir veya iki
found-killed-none-and-more = birinde ölen yok, ötekinde üç veya daha çok
found-injured-unknown = yaralı sayısı ikisinde birden belirtilmemiş
found-injured-both-none = ikisi de yaralanan olmadığını bildiriyor
found-injured-same = yaralı sayısı aynı
found-injured-near = yaralı sayıları birbirine yakın
found-injured-different = yaralı sayıları farklı
found-injured-none-and-few = birinde yaralı yok, ötekinde bir veya iki
found-injured-none-and-more = birinde yaralı yok, ötekinde üç veya daha çok
found-one-document = tek belgeden
found-two-documents = iki ayrı belgeden
found-published-together = aynı zamanda yayımlanmış
found-published-days = { $n ->
    [one] bir gün arayla yayımlanmış
   *[other] { $n } gün arayla yayımlanmış
}
found-shared-words = { $n ->
    [0] metinlerdeki seyrek sözcüklerden ortak olanı yok
    [one] metinlerdeki seyrek sözcüklerden biri ortak
   *[other] metinlerdeki seyrek sözcüklerden { $n } tanesi ortak
}
found-shared-place-words = { $n ->
    [0] yer adlarındaki sözcüklerden ortak olanı yok
    [one] yer adlarındaki sözcüklerden biri ortak
   *[other] yer adlarındaki sözcüklerden { $n } tanesi ortak
}
found-names-of-one-spot = adlar farklı, ancak bunları kullanan raporlar tek noktada
found-one-source = aynı kaynak
found-two-sources = farklı kaynaklar
found-one-event = tek bir olay numarasıyla kodlanmış
found-two-events = iki ayrı olay numarasıyla kodlanmış
found-rivals = iki kaynaktan birinin başka bir raporu da uyuyor
attach = Delil ekle
attach-post = Getiren nokta ya da masa: { $name } (asla bir kişi adı)
attach-nothing = Hiçbir şey eklenmedi: dosya yok ya da kabul edilen türde dosya yok.
report-from-call = Bu bildirim şu aramada yazıldı:
