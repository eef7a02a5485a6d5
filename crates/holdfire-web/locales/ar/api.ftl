# The reference of the API: what stands around it. The reference itself is in English.

section-api = للبرامج
api-title = ما تقرؤه البرامج وتفعله هنا
api-intro = كل ما تعرضه هذه الصفحات وما تفعله استماراتها تقرؤه البرامج وتفعله أيضاً، برمز لحساب أو بجلسة من سجّل الدخول، ووفق السياسات نفسها. والمرجع أدناه بالإنجليزية كما هي كلمات العناوين.
api-tokens = أنشئ رمزاً في صفحة حسابك
