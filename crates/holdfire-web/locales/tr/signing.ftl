# Kuruluşların anahtarları ve imzaladıkları.

signing = İmzalar
signing-short = kuruluşunuzun anahtarları ve onun adına kaydedilenler
signing-note = İmza, kuruluşunuzun kendi adına kaydedileni benimsediğini gösterir. Mekanizma bunu yapamaz: anahtar bu tarayıcıda ya da kendi makinenizde kalır.
signing-no-key = Kuruluşunuzun henüz kayıtlı bir anahtarı yok.
signing-all-signed = Adına kaydedilen her şey imzalı.
signing-unsigned = { $n ->
    [one] Adına yapılmış { $n } kayıt imzasız.
   *[other] Adına yapılmış { $n } kayıt imzasız.
 }
signing-done = { $n ->
    [one] { $n } imza kaydedildi.
   *[other] { $n } imza kaydedildi.
 }
signing-browser = Bu tarayıcı
signing-browser-none = Bu tarayıcının henüz anahtarı yok. Kendi sakladığı ve kimseye, bu sayfaya bile vermediği bir anahtar üretir.
signing-browser-has = Bu tarayıcının açık anahtarı:
signing-make = Bu tarayıcıda anahtar üret
signing-record-yourself = Listede yoksa karşılaştırdıktan sonra aşağıda kaydedin.
signing-record-by-others = Listede yoksa kuruluşunuzun bir yöneticisine kaydettirin. Başka bir yoldan, örneğin telefonla karşılaştırın.
signing-failed = Bu tarayıcı yapamadı. Daha yeni bir tarayıcı yapabilir; ya da programla imzalayın (“başka yerde atılmış imzalar” bölümüne bakın).
signing-keys = Kuruluşunuzun anahtarları
signing-keys-none = Kayıtlı anahtar yok.
signing-key = Açık anahtar
signing-key-ended = sona erdiren
signing-record = Anahtar kaydet
signing-end = Bu anahtarı sona erdir
signing-not-signed = Henüz imzalanmamış
signing-nothing = Son kayıtlar arasında yok.
signing-sign = İşaretlenenleri imzala
signing-elsewhere = Başka yerde atılmış imzalar
signing-elsewhere-note = Programın başka bir makinede yazdığı, her satırda bir imza, bir seferde en çok 50.
signing-signatures = İmzalar
signing-take = Bu imzaları kaydet
signing-signed-by = İmzalayan
signing-entry-unsigned = Mekanizmadan başka imzalayan yok.
