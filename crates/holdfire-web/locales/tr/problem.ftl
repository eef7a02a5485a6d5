# What went wrong, and what to do next.

problem-not-found = Burada yok: { $what } “{ $name }”
problem-not-found-mechanism = Bu sunucu onu sunmuyor. Neleri sunduğunu mekanizmalar listesi gösterir.
problem-not-found-incident = Numarayı denetleyin; durum sayfasında aranabilir. Numaralar iki kez verilmez.
problem-not-found-report = Numarayı denetleyin. Rapor numarasını her zaman korur.
problem-not-found-instrument = Kayıtlı bütün anlaşmalar anlaşmalar listesindedir.
problem-not-found-bulletin = Yayımlanan bütün bültenler bültenler listesindedir.
problem-not-found-entry = Kayıtlar 0 sayısından başlayarak boşluksuz numaralanır; en yenileri kayıt defteri sayfasındadır.
problem-not-found-page = Adresi denetleyin veya durum sayfasından başlayın.
thing-mechanism = mekanizma
thing-incident = olay
thing-report = rapor
thing-instrument = anlaşma
thing-bulletin = bülten
thing-entry = kayıt
thing-page = sayfa
thing-export = dışa aktarım
problem-bad-value = Adresteki “{ $name }” okunamıyor
problem-bad-value-next = Değiştirin veya kaldırın. Tarihler 2017-02-14 biçiminde yazılır.
problem-bad-query = Adres okunamıyor
problem-bad-query-next = Çok uzun veya adres biçiminde yazılmamış. Durum sayfasından başlayıp süzgeçleri yeniden ayarlayın.
problem-too-large = { $n } MiB sınırından fazlası gönderildi
problem-too-large-next = Bir anlaşma veya birkaç bölge gönderin. Bütün bir vaka klasörü `holdfire assess --what-if` ile denenir.
problem-form-too-large = { $n } KiB sınırından fazlası gönderildi
problem-form-too-large-next = Geri dönün ve bir defada daha azını gönderin. Uzun bir metin `holdfire import document` ile saklanabilir.
problem-too-many = { $n ->
    [one] Çok fazla istek: bir saniye bekleyin
   *[other] Çok fazla istek: { $n } saniye bekleyin
}
problem-too-many-next = Sonra bu sayfayı yeniden yükleyin. Dakikada kaç isteğin yanıtlanacağını sunucuyu işleten belirler.
problem-bad-form = Form okunamadı
problem-bad-form-next = Geri dönüp yeniden gönderin.
problem-busy = Ağır bir iş zaten sürüyor
problem-busy-next = Denetimler ve denemeler birer birer çalışır. Bir dakika bekleyip bu sayfayı yeniden yükleyin.
problem-failed = Bu sayfa hazırlanamadı
problem-failed-next = Hiçbir şey kaybolmadı: sayfalar yalnızca okur. Yeniden yükleyin; sürerse bu sunucuyu işleten, nedenini sunucunun günlüğünde bulur.
back-to-situation = Duruma dön
back-to-mechanisms = Mekanizmalara dön
problem-not-taken = Bu sunucuda ya da buradan kimse oturum açamaz
problem-not-taken-next = Sunucuyu bir adla ve hesaplarla açın; her şey komut satırından da kaydedilebilir: `holdfire --help`.
problem-foreign = Bu, bu sunucunun bir sayfasından gönderilmedi
problem-foreign-next = Hiçbir şey kaydedilmedi. Olayın sayfasını burada açıp formu oradan gönderin.
problem-powers-changed = Bu dosyalar yapıldığından beri yetkileriniz değişti
problem-powers-changed-next = Dışa aktarımı yeniden isteyin: şimdi görebildikleriniz içinde olur.
problem-refused = Hiçbir şey kaydedilmedi: { $name }
problem-refused-next = Geri dönün: yazdığınız hâlâ formda.
problem-not-found-export = Süresi dolmuş ya da başkası istemiş olabilir. Dışa aktarımlarınıza bakın.
thing-matter = konu
problem-not-found-matter = Bu kimlikte bir konu kaydedilmedi. Görüşmeler sayfası hatları, oradan da bütün konuları gösterir.
thing-actor = aktör
problem-not-found-actor = Aktörler listesi tanımlananların hepsini gösterir.
