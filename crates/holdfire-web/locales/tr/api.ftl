# The reference of the API: what stands around it. The reference itself is in English.

section-api = Programlar için
api-title = Programların burada okudukları ve yaptıkları
api-intro = Bu sayfaların gösterdiği ve formlarının yaptığı her şeyi programlar da okur ve yapar: bir hesabın belirteciyle ya da giriş yapmış kişinin oturumuyla, aynı politikalara bağlı olarak. Aşağıdaki başvuru, adreslerdeki sözcükler gibi İngilizcedir.
api-tokens = hesabınızın sayfasında bir belirteç oluşturun
