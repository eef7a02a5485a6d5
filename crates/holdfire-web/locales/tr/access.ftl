# Who may see and do what, and why a gate stays closed.

power-see-terms = anlaşmayı görmek
power-see-bulletins = yayımlanan bültenleri görmek
power-see-checkpoint = denetim noktasını görmek ve kayıt defterini denetletmek
power-see-overview = durumu görmek
power-see-incident = bir olayı görmek
power-see-report = bir raporu görmek
power-see-evidence = kanıtları görmek
power-see-asking = sorulanları ve yanıtları görmek
power-see-reconciliation = üyelerin listelerini yan yana görmek
power-see-coverage = kimin gözlem yaptığını görmek
power-see-calls = arama kayıtlarını görmek
power-see-queue = iş sırasını görmek
power-see-sources = kaynakları ve bağlantıları görmek
power-see-register = kayıt defterinin her kaydını görmek
power-see-powers = kimin neye yetkili olduğunu görmek
power-file-report = rapor vermek
power-attach-evidence = kanıt eklemek
power-link-reports = hangi raporların tek olay olduğuna karar vermek
power-work-queue = iş üstlenmek ve görevlendirmek
power-comment = yorum yazmak
power-take-position = bir üye adına tutum almak
power-request-information = bilgi istemek
power-task-verification = doğrulama istemek
power-report-verification = doğrulamanın sonucunu bildirmek
power-respond = sorulana yanıt vermek
power-make-finding = ortak bulgu kaydetmek
power-make-attribution = kimin sorumlu tutulduğunu kaydetmek
power-make-demand = talepte bulunmak
power-follow-up = bir talebin karşılanıp karşılanmadığını kaydetmek
power-escalate = üst düzeye taşımak
power-make-erratum = bir şeyin yanlış kaydedildiğini bildirmek
power-record-coverage = kimin gözlem yaptığını kaydetmek
power-log-call = bir aramayı kaydetmek
power-sign-entries = kendi kuruluşu adına kaydedileni imzalamak
power-issue-bulletin = bülten yayımlamak
power-export = kayıtları dışa aktarmak
power-approve-export = kayıtların dışa aktarılmasını onaylamak
power-use-tokens = bir programın belirteçle işlem yapmasına izin vermek
power-manage-accounts = kişi davet etmek ve hesapları değiştirmek
power-manage-keys = kendi kuruluşunun anahtarlarını kaydetmek ve sona erdirmek
power-manage-webhooks = hangi programlara bildirim gideceğini belirlemek
power-see-trail = kimlerin oturum açtığını görmek

role-administrator = yönetici
role-duty-officer = nöbetçi subay
role-analyst = çözümleyici
role-reporting-officer = bülten sorumlusu
role-joint-member = ortak grup üyesi
role-monitor = saha gözlemcisi
role-hotline-operator = acil hat görevlisi
role-party-liaison = taraf irtibat görevlisi
role-detainee-officer = alıkonulanlar sorumlusu
role-access-officer = erişim sorumlusu
role-auditor = denetçi
role-observer = gözlemci

kind-guarantor = üyeler
kind-party = taraflar
kind-un = Birleşmiş Milletler
kind-observer = gözlemciler
kind-public = herkes

access = Kim neye yetkili
access-intro = Her sayfa ve her işlem mekanizmanın erişim kurallarından geçer. Hiçbir kuralın izin vermediği reddedilir. Kurallar kayıt defterindedir; değişiklik, her üyenin gördüğü bir kayıttır.
access-none = Bu kayıt defterinde erişim kuralı kabul edilmedi; bu yüzden kimse bir şey yapamaz. Kuralları `holdfire judge powers` ile kabul edin.
access-adopted = Kabul edildiği kayıt
access-in-words = Yalın sözlerle erişim kuralları
access-as-written = Yazıldığı gibi (Cedar)
access-table = Her işlem ve kimin yapabileceği
access-act = İşlem
access-see = Görmek
access-do = Kaydetmek ve yayımlamak
access-administer = İçeri almak
access-every-role = her rol
access-nobody = kimse
access-yes = evet
access-reach-own = yalnızca kendisini ilgilendiren veya kendisinin bildirdiği yerde
access-reach-concerned = yalnızca kendisini ilgilendiren yerde
access-reach-told-by-itself = yalnızca kendisinin bildirdiği
access-for-others = başkaları adına da
access-who-sees = Kimler görebilir: { $name }
access-who-sees-note = Bu olay için erişim kurallarından çıkarıldı: raporları kimi ilgilendiriyor ve kimin kaynakları bildirdi.
access-who-sees-link = Bunu kimler görebilir?
access-organisation = Kuruluş
access-roles = Rollere göre
access-may-not-see = göremez
limited = Olaylardan { $n } tanesini görüyorsunuz: kuruluşunuzu ilgilendirenleri veya kuruluşunuzun bildirdiklerini. Buradaki her sayı bunlarındır.
reports-not-shown = { $n ->
    [one] Bu olayın, görmenize izin verilmeyen bir raporu var.
   *[other] Bu olayın, görmenize izin verilmeyen { $n } raporu var.
}

problem-sign-in = Bunu görmek için oturum açın
problem-sign-in-next = Burası hesabı olanlar içindir. Kuruluşunuzun yöneticisi sizi davet edebilir.
problem-not-allowed = Hesabınızın buna yetkisi yok: { $act }
problem-not-allowed-next = Kimin yetkili olduğunu “Kim neye yetkili” sayfası gösterir. Hiçbir şey kaydedilmedi.
