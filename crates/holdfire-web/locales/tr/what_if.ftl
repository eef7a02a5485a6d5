# Other terms asked about the same incidents.

what-if = Ya şöyle olsaydı
what-if-lead = Bu kayıt defterinin olaylarını başka hükümlere göre sorun: hazır bir vakanınkilere veya kendi taslağınıza göre. Hiçbir şey kaydedilmez.
what-if-answer = { $n ->
    [0] { $asked } olaydan hiçbirinin yanıtı farklı olmazdı.
    [one] { $asked } olaydan birinin yanıtı farklı olurdu.
   *[other] { $asked } olaydan { $n } tanesinin yanıtı farklı olurdu.
}
what-if-asked-of = Kayıt defteri { $size } boyundayken soruldu, hükümler: { $terms }; aynı hükümler bu boyda yine aynı yanıtı verir.
what-if-terms-of-case = { $name } vakasının hükümleri
what-if-terms-of-draft = bir taslak ({ $files })
what-if-shareable = Soru bu sayfanın adresindedir ve paylaşılabilir.
what-if-not-kept = Taslaktan burada hiçbir şey kaydedilmez veya saklanmaz.
what-if-try-another = Başka hükümler dene
what-if-problems = { $n ->
    [one] Taslak sorulamıyor: düzeltilmesi gereken bir şey var.
   *[other] Taslak sorulamıyor: düzeltilmesi gereken { $n } şey var.
}
what-if-to-mend = Düzeltilmesi gerekenler
what-if-where = Nerede
what-if-problem = Yanlış olan
what-if-spot = satır { $line }, sütun { $column }
what-if-matrix = Hangi yanıttan hangi yanıta
what-if-matrix-note = her olayın en güçlü yanıtı; değişmeyenler gri
what-if-now-then = Şimdi ↓ o durumda →
what-if-other-clauses = başka maddeler değişiyor
what-if-becomes = şuna dönüşüyor:
what-if-map = Yanıtlar nerede değişiyor
what-if-map-label = { $n ->
    [one] Yanıtı farklı olacak bir olayın haritası
   *[other] Yanıtı farklı olacak { $n } olayın haritası
}
what-if-map-pairs = ilk şekil şimdiki yanıt, ikincisi o durumdaki yanıttır; en güçlü yanıt aynı kalıyorsa değişen maddeninkidir; sayı, bir arada duran olayları sayar
what-if-turn-of = { $n }: “{ $now }” yerine “{ $then }”
what-if-area-now = şimdiki bölge
what-if-area-then = diğer hükümlere göre bölge
what-if-area-stays = değişmeyen bölge
what-if-by-clause = Maddeye göre
what-if-by-area = Bölgeye göre
what-if-by-area-note = diğer hükümlerin bölgeleri
what-if-by-actor = İddia edilen aktöre göre
what-if-by-actor-note = ada göre sıralı; iddia edilen birkaç aktörü olan olay her biri için belki sayılır
what-if-by-month = Aya göre
what-if-by-month-note = birkaç aya ait olabilecek olay her biri için belki sayılır
what-if-turn = Yanıt
what-if-perhaps = Belki
what-if-share = Pay
what-if-not-in-force = yürürlükte değil
what-if-now-only = yalnızca şimdi
what-if-then-only = yalnızca diğer hükümlere göre
what-if-nothing-turns = hiçbir şey değişmiyor
what-if-incidents = Yanıtı farklı olacak olaylar
what-if-list-cut = { $all } olaydan ilk { $shown } tanesi gösteriliyor. Tümünü listeleyen komut:
incidents-n = Olaylar
what-if-draft = Kendi taslağınız
what-if-paste = Bir anlaşma (Markdown) veya bölge (GeoJSON) yapıştırın
what-if-files = veya dosya seçin: anlaşmalar, bölgeler, accessions.csv, actors.toml
what-if-ask = Olayları sor
what-if-most = En çok { $mib } MiB.
what-if-other-case = Başka bir vakanın hükümleri
what-if-case = Vaka
what-if-start-from = Bu kayıt defterindeki bir metinden başla
