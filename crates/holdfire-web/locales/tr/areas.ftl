# Areas.

areas-answer = { $n ->
    [one] Bir bölge çizili, kullanılmış bütün sürümleriyle.
   *[other] { $n } bölge çizili, her biri kullanılmış bütün sürümleriyle.
}
areas-map = Bütün bölgelerin haritası
no-areas = Henüz bölge çizilmedi.
area-core = çekirdek
area-outer = dış sınır
area-core-explained = düz çizgi: bölge nasıl okunursa okunsun içeride
area-outer-explained = kesik çizgi: dışındaki yer, bölge nasıl okunursa okunsun dışarıda
area-operations-explained = taralı: muharebe harekâtı bölgesi
area-line-explained = çizgi-nokta hattı: uzaklıklar buradan ölçülür
area-post-explained = baklava: nokta
area-crossing-explained = çarpılı kare: geçiş
area-drawers-explained = çizenin adını taşıyan diğer kesik çizgiler: haritalar farklı, her çizeninki gösteriliyor
area-by-drawer = { $area } (haritayı çizen: { $drawer })
area-maps-differ = Haritaları farklı olan çizenler: { $list }. Farklı oldukları yerde hangi haritanın geçerli olduğu açık kalır.
operations-against = Harekâtın yöneltildiği: { $list }
area-kind-zone = bölge
area-kind-line = hat
area-kind-buffer = tampon bölge
area-kind-crossing = geçiş
area-kind-post = nokta
area-kind-operations = harekât bölgesi
inside = içeride
perhaps-inside = belki içeride
versions = Sürümler
version-number = sürüm { $n }
valid = Geçerlilik
parts = Parçalar
drawn-by = Çizen
