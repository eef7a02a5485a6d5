# What the members themselves published.

declared-answer = { $n ->
    [0] Kaydedilmiş sayı yok.
    [one] Bir sayı kayıtlı; yayımlayan { $declarers }; tek birimde.
   *[other] { $n } sayı kayıtlı; yayımlayan { $declarers }; { $units ->
        [one] tek birimde
       *[other] { $units } ayrı birimde
    }.
}
declared-note = Bunlar üyelerin, her biri kendi kuralına göre öne sürdüğü iddialardır. Burada kaydedilen olayların sayımı değildir; farklı birimlerdeki sayılar ne toplanır ne karşılaştırılır.
no-declared = Henüz hiçbir üye sayı yayımlamadı.
declared-heading = Birim: { $unit }
declared-chart = Yayımlanan günlük sayılar, eldeki her yayın için bir öbek, birim: { $unit }
declared-bar = { $when }, { $who }: { $n } ({ $unit })
declared-jointly = ortak yayımlandı, taraflar ayrılmadı
declared-differing = İki sayı taşıyan { $all } yayından { $n } tanesinde sayılar farklı.
declared-nothing-beside = Hiçbir yayın iki sayı taşımıyor, karşılaştırılacak bir şey yok.
declared-by-day = Yayınlara göre
declared-by-region = Yayımlandığı gibi illere göre
declared-by-region-note = ili adlandıran sayıların toplamları; diğer sayılar il belirtmiyor
declared-region-sum = { $n ->
    [one] tek sayıda { $sum }
   *[other] { $n } sayıda { $sum }
}
declared-sum-differs = İllerin toplamı { $sum }, açıklanan toplam { $total }.
declared-confirmed = { $n } tanesi doğrulandı, doğrulayan: { $by } ({ $share })
another-member = başka bir üye
published-there = yayımlanan
not-stated = belirtilmemiş
not-published = yayımlanmadı
no-difference = aynı
units-differ = karşılaştırılamaz: farklı birimler
unit-violation = ihlal
unit-case-of-firing = ateş açma vakası
unit-breach = uymama
