# The register, its entries and checks.

register-answer = Kayıt defterinde { $entries } var. Her kayıt kalıcıdır: yanlış olan yeni bir kayıtla düzeltilir.
register-state = Durum
verifier-key = açık anahtar
checkpoint = Denetim noktası
checkpoint-note = imzalı boy ve kök; bir kopyasını saklayın
verify-now = Bütün kayıt defterini denetle
check-step-key = Mekanizmanın açık anahtarını bu sayfadan başka bir yoldan, örneğin bir üyeden edinin ve yukarıdakiyle karşılaştırın.
check-step-keep = Denetim noktasını saklayın. Elinde bulunan, saydıklarından bir şeyin değiştirilip değiştirilmediğini veya dışarıda bırakılıp bırakılmadığını sonradan gösterebilir.
check-step-export = Kayıt defterinin dışa aktarımını isteyin ve çalıştırın:
check-step-compare = Denetim noktanızı diğer üyelerinkiyle karşılaştırın. Boyu aynı, kökü farklı iki denetim noktası, birine başka bir kayıt defteri gösterildiğini kanıtlar.
check-limits = Bu, kaydedilen hiçbir şeyin değiştirilmediğini gösterir. Bir raporun doğru olduğunu veya hiçbir şeyin kayıt dışı bırakılmadığını göstermez.
latest-entries = Kayıtlar, en yenisi başta
no-entries = Kayıt defteri boş.
newest = En yeni
older = Daha eski
column-recorded = Kayıt zamanı
column-fact = Ne
column-by = Kim
entry-content = Ne söylüyor
entry-bytes = Baytları
entry-bytes-note = özeti alındığı biçimiyle kurallı JSON (RFC 8785)
leaf-hash = yaprak özeti
inclusion-proof = Kayıt defterinde bulunduğunun kanıtı
proof-note = { $n ->
    [one] Yaprak özeti, { $n } özetle { $size } kayıtlık defterin köküne götürür (RFC 6962).
   *[other] Yaprak özeti, { $n } özetle { $size } kayıtlık defterin köküne götürür (RFC 6962).
}
entry-before = Önceki kayıt
entry-after = Sonraki kayıt
verify-title = Kayıt defterinin denetimi
verify-holds = { $n ->
    [one] Doğru: { $n } kayıt denetlendi.
   *[other] Doğru: { $n } kayıt denetlendi.
}
verify-fails = Doğru değil.
verify-unknown = Denetlenemedi. Yeniden deneyin; sürerse bu sunucuyu işleten, nedenini sunucunun günlüğünde bulur.
verify-entries = kayıtlar
verify-root = kök
verify-checkpoints = denetlenen denetim noktası
verify-signatures = denetlenen kuruluş imzaları
verify-rows = yeniden hazırlanıp karşılaştırılan satır
verify-digest = okuma tablolarının özeti
verify-what = Neler denetlendi
verify-what-bytes = her kayıt kurallı biçimde ve altında durduğu özete sahip
verify-what-tree = ağacın özetleri kayıtlardan çıkıyor
verify-what-checkpoints = her denetim noktası mekanizmanın anahtarıyla imzalı ve ağaca uyuyor
verify-what-tables = sayfaların hazırlandığı her satır kayıtlardan çıkıyor
verify-trust = Güvenilmeyen bir sunucu bu sayfada istediğini gösterebilir. Kendiniz denetleyin:
verify-again = Yeniden denetle
event-mechanism-founded = mekanizma kuruldu
event-actor-described = aktör tanımlandı
event-instrument-adopted = anlaşma kabul edildi
event-accession-recorded = katılım kaydedildi
event-designation-recorded = listeye alma kaydedildi
event-area-drawn = bölge çizildi
event-source-named = kaynak adlandırıldı
event-document-kept = belge saklandı
event-report-received = rapor alındı
event-evidence-attached = kanıt eklendi
event-reports-linked = raporlar bağlandı
event-report-unlinked = raporun bağlantısı kaldırıldı
event-link-proposed = bağlantı değişikliği önerildi
event-link-decided = bağlantılar hakkında karar verildi
event-count-declared = sayı açıklandı
event-coverage-recorded = gözlem kaydedildi
event-step-taken = adım atıldı
event-position-taken = tutum alındı
event-finding-made = bulguya varıldı
event-attribution-made = sorumluluk atfedildi
event-erratum-made = düzeltme yapıldı
event-file-imported = dosya içe aktarıldı
event-bulletin-issued = bülten yayımlandı
event-assessments-issued = değerlendirmeler yayımlandı
