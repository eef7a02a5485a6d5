# Words that every page shares: frame, navigation, units, dates, names.

exercise = TATBİKAT
exercise-says = Bu sayfadaki her şey uydurmadır.
exercise-map = Uydurma harita. Çizgiler ve adlar hiçbir yargı bildirmez.
skip-to-content = İçeriğe geç
sections = Bölümler
menu = Menü
as-of = son durum:
as-of-explained = kayıt defterine son kaydın girildiği an
licences = lisanslar
judges-nothing = Haritalardaki çizgiler ve adlar hiçbir yargı bildirmez.
register-size = kayıt defterinin boyu
section-situation = Durum
section-instruments = Anlaşmalar
section-areas = Bölgeler
section-due = Yapılması gerekenler
section-linking = Bağlantılar
section-declared = Açıklanan sayılar
section-bulletins = Bültenler
section-sources = Kaynaklar
section-register = Kayıt defteri
section-powers = Yetkiler
section-accounts = Hesaplar
paging = Sayfalar
previous = Önceki
next = Sonraki
shown-of = { $first }–{ $last } / { $all }
history = Geçmiş
how-to-check = Nasıl denetlenir
root = kök
entry = kayıt
entry-number = kayıt { $n }
notes = Notlar

mechanisms = Mekanizmalar
mechanisms-answer = { $n ->
    [one] Burada bir mekanizma sunuluyor.
   *[other] Burada { $n } mekanizma sunuluyor, her birinin kendi kayıt defteri var.
}
register-not-readable = Kayıt defteri şu anda okunamıyor.

# Units. A number never stands without one.
incidents = { $n ->
    [one] { $n } olay
   *[other] { $n } olay
}
incidents-unit = { $n ->
    [one] olay
   *[other] olay
}
incidents-unit-count = { $n } olay · birim: olay
reports = { $n ->
    [one] { $n } rapor
   *[other] { $n } rapor
}
entries = { $n ->
    [one] { $n } kayıt
   *[other] { $n } kayıt
}
clauses = { $n ->
    [one] { $n } madde
   *[other] { $n } madde
}
and-more = { $n } tane daha
plus-minus-m = ±{ $n } m
plus-minus-km = ±{ $n } km
killed = ölü { $n }
injured = yaralı { $n }

# Lengths of time.
years = { $n ->
    [one] { $n } yıl
   *[other] { $n } yıl
}
months = { $n ->
    [one] { $n } ay
   *[other] { $n } ay
}
days = { $n ->
    [one] { $n } gün
   *[other] { $n } gün
}
hours = { $n ->
    [one] { $n } saat
   *[other] { $n } saat
}
minutes = { $n ->
    [one] { $n } dakika
   *[other] { $n } dakika
}
seconds = { $n ->
    [one] { $n } saniye
   *[other] { $n } saniye
}

# Dates: 14 Feb 2017. A month that stands alone may have another form than one beside a day.
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }
day-and-month = { $day } { $month }
from-day = { $day } gününden itibaren
until-day = { $day } gününe kadar
span = başlangıç { $from }, bitiş { $until }
month-1 = Oca
month-2 = Şub
month-3 = Mar
month-4 = Nis
month-5 = May
month-6 = Haz
month-7 = Tem
month-8 = Ağu
month-9 = Eyl
month-10 = Eki
month-11 = Kas
month-12 = Ara
month-alone-1 = { month-1 }
month-alone-2 = { month-2 }
month-alone-3 = { month-3 }
month-alone-4 = { month-4 }
month-alone-5 = { month-5 }
month-alone-6 = { month-6 }
month-alone-7 = { month-7 }
month-alone-8 = { month-8 }
month-alone-9 = { month-9 }
month-alone-10 = { month-10 }
month-alone-11 = { month-11 }
month-alone-12 = { month-12 }
time-not-told = zamanı belirtilmemiş
time-precision-minute = dakika kesinliğinde
time-precision-part-of-day = günün bir bölümü
time-precision-day = gün kesinliğinde
time-precision-days = birkaç gün içinde
time-precision-month = haftalar veya bir ay içinde
time-precision-year = bir yıl veya daha uzun süre içinde

# Verdicts.
verdict-engaged = kapsamda
verdict-undetermined = belirsiz
verdict-not-engaged = kapsam dışı
verdict-no-clause = yürürlükte madde yok

# Names.
as-told = “{ $name }”
not-known-here = “{ $name }” (bilinen bir aktör değil)
told-and-known = “{ $told }”, bilinen adıyla { $known }
actor-not-told = belirtilmemiş
act-not-told = eylem belirtilmemiş
place-not-told = yer belirtilmemiş
region-not-told = il belirtilmemiş
outside-areas = bölgelerin dışında
combined-side = birlikte birkaç grup; hangisinin eylemde bulunduğu bilinmiyor
combined-side-short = birkaç grup; hangisi olduğu bilinmiyor
perhaps-in = belki burada: { $area }
not-told = belirtilmemiş
differs-time = zaman
differs-place = yer
differs-act = eylem
differs-actor = aktör
differs-target = hedef
differs-killed = ölü sayısı
they-differ = farklı oldukları nokta:
column-when = Ne zaman
column-what = Ne
column-where = Nerede
column-told-by = Bildiren
column-clauses = Maddeler
column-clause = Madde
column-instrument = Anlaşma
column-source = Kaynak
column-kind = Tür
column-language = Dil
column-difference = Fark
column-remarks = Açıklamalar
column-incidents-told = bildirilen olay
column-alone = başka kimsenin bildirmediği
kind-allegation = iddia
kind-observation = gözlem
