# Sources, imports, documents.

sources-answer = { $n ->
    [one] Bu kayıt defterinde bir kaynak konuşuyor.
   *[other] Bu kayıt defterinde { $n } kaynak konuşuyor.
}
who-speaks = Kim konuşuyor
no-sources = Henüz kaynak adlandırılmadı.
column-belongs-to = Bağlı olduğu
sources-left-out = { $n ->
    [one] { $n } kaynak daha gösterilmiyor.
   *[other] { $n } kaynak daha gösterilmiyor.
}
compared = Kaynakların karşılaştırması
compared-note = en çok olayı olan başta; kimse haklı sayılmaz
compared-caption = Satırdaki kaynağın olaylarından kaçını sütundaki kaynak da anlatıyor
compared-legend = Her satır: o kaynağın olaylarından, diğerlerinin her birinin de anlattığı oran ve sayı. Renk koyulaştıkça çoğalır.
compared-nothing = Olay anlatan kaynak ikiden az, karşılaştırılacak bir şey yok.
compared-cell = { $one }: { $of } olay; bunlardan { $other } tarafından da anlatılan: { $n }
compared-alone-cell = { $one }: { $of } olay; bunlardan başka kimsenin anlatmadığı: { $n }
compared-alone = başka kimse
per-cent = %{ $n }
per-cent-below = <%{ $n }
per-cent-above = >%{ $n }
n-of = { $n } / { $of }
sets = Kimler aynı şeyi gördü
sets-note = tam olarak bu kaynakların anlattığı olay sayısı
compared-others = { $n ->
    [one] bir tane daha
   *[other] { $n } tane daha
}
compared-other-sources = burada numarası olmayan kaynaklar
agreement = İkisinin de anlattığı olaylarda
agreement-note = ikisinin de bir şey söylediği olaylarda anlatımların ne sıklıkta uyuştuğu
compared-same-words = Aynı sözlerle
column-pair = Kaynaklar
column-both = ikisinin olayları
sources-not-compared = { $n ->
    [one] Bir kaynak daha dosyalarda.
   *[other] { $n } kaynak daha dosyalarda.
}
sets-not-shown = { $n ->
    [one] Bir kaynak kümesi daha dosyalarda.
   *[other] { $n } kaynak kümesi daha dosyalarda.
}
file-sources = Kaynaklar (CSV)
file-pairs = Çiftler (CSV)
file-sets = Kaynak kümeleri (CSV)
file-overlap = Tümü (JSON)

imports = İçe aktarımlar
imports-note = okunan her satır ya kaydedildi ya zaten biliniyordu ya da gerekçesiyle reddedildi
no-imports = Henüz bir şey içe aktarılmadı.
column-format = Biçim
rows-read = okunan
rows-recorded = kaydedilen
rows-doubtful = bunlardan kuşkulu
rows-known = zaten bilinen
rows-refused = reddedilen
documents = Belgeler
documents-note = geldikleri gibi saklanıyor, henüz yorumlanmadı
no-documents = Henüz saklanan belge yok.
column-title = Başlık
column-publisher = Yayımlayan
column-bytes = Bayt
