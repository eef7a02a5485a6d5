# The register, its entries and checks.

register-answer = دفتر ثبت { $entries } دارد. هر ثبت برای همیشه می‌ماند: آنچه در آن نادرست است با ثبتی تازه اصلاح می‌شود.
register-state = وضعیت
verifier-key = کلید عمومی
checkpoint = نقطهٔ وارسی
checkpoint-note = اندازه و ریشهٔ امضاشده؛ نسخه‌ای نگه دارید
verify-now = وارسی همهٔ دفتر ثبت
check-step-key = کلید عمومی سازوکار را از راهی جز این صفحه، برای نمونه از یکی از اعضا، بگیرید و با کلید بالا مقایسه کنید.
check-step-keep = نقطهٔ وارسی را نگه دارید. هر کس آن را داشته باشد بعدها می‌تواند نشان دهد که آیا چیزی از آنچه در آن شمرده شده تغییر کرده یا حذف شده است.
check-step-export = برون‌بری دفتر ثبت را بخواهید و اجرا کنید:
check-step-compare = نقطهٔ وارسی خود را با نقطه‌های اعضای دیگر مقایسه کنید. دو نقطهٔ وارسی با یک اندازه و ریشه‌های متفاوت ثابت می‌کنند که به کسی دفتر ثبت دیگری نشان داده شده است.
check-limits = این نشان می‌دهد که هیچ‌یک از ثبت‌ها تغییر نکرده است. نشان نمی‌دهد که گزارشی درست است یا چیزی ثبت‌نشده نمانده است.
latest-entries = ثبت‌ها، تازه‌ترین نخست
no-entries = دفتر ثبت خالی است.
newest = تازه‌ترین
older = قدیمی‌تر
column-recorded = زمان ثبت
column-fact = چه
column-by = توسط
entry-content = محتوای آن
entry-bytes = بایت‌های آن
entry-bytes-note = JSON متعارف (RFC 8785)، همان که چکیدهٔ آن گرفته شده
leaf-hash = چکیدهٔ برگ
inclusion-proof = اثبات بودن آن در دفتر ثبت
proof-note = { $n ->
    [one] با { $n } چکیده، چکیدهٔ برگ به ریشهٔ دفتر ثبت با { $size } ثبت می‌رسد (RFC 6962).
   *[other] با { $n } چکیده، چکیدهٔ برگ به ریشهٔ دفتر ثبت با { $size } ثبت می‌رسد (RFC 6962).
}
entry-before = ثبت پیشین
entry-after = ثبت بعدی
verify-title = وارسی دفتر ثبت
verify-holds = { $n ->
    [one] درست است: { $n } ثبت وارسی شد.
   *[other] درست است: { $n } ثبت وارسی شد.
}
verify-fails = درست نیست.
verify-unknown = وارسی نشد. دوباره بکوشید؛ اگر همچنان باقی بود، گردانندهٔ این کارساز علت را در گزارش کار آن می‌یابد.
verify-entries = ثبت‌ها
verify-root = ریشه
verify-checkpoints = نقطه‌های وارسی بررسی‌شده
verify-signatures = امضاهای سازمان‌ها که بررسی شد
verify-rows = سطرهای از نو ساخته و مقایسه‌شده
verify-digest = چکیدهٔ جدول‌های خواندن
verify-what = چه چیزی وارسی شد
verify-what-bytes = هر ثبت متعارف است و همان چکیده‌ای را دارد که زیر آن ایستاده
verify-what-tree = چکیده‌های درخت از ثبت‌ها به دست می‌آیند
verify-what-checkpoints = هر نقطهٔ وارسی با کلید سازوکار امضا شده و با درخت سازگار است
verify-what-tables = هر سطری که صفحه‌ها از آن ساخته می‌شوند از ثبت‌ها به دست می‌آید
verify-trust = کارسازی که به آن اعتماد نیست می‌تواند هر چیزی را در این صفحه نشان دهد. خودتان وارسی کنید:
verify-again = وارسی دوباره
event-mechanism-founded = سازوکار بنیاد نهاده شد
event-actor-described = عامل توصیف شد
event-instrument-adopted = توافق تصویب شد
event-accession-recorded = پیوستن ثبت شد
event-designation-recorded = قرار گرفتن در فهرست ثبت شد
event-area-drawn = منطقه ترسیم شد
event-source-named = منبع نام برده شد
event-document-kept = سند نگه داشته شد
event-report-received = گزارش دریافت شد
event-evidence-attached = شاهد افزوده شد
event-reports-linked = گزارش‌ها پیوند خوردند
event-report-unlinked = پیوند گزارش برداشته شد
event-link-proposed = تغییر پیوند پیشنهاد شد
event-link-decided = دربارهٔ پیوند تصمیم گرفته شد
event-count-declared = رقم اعلام شد
event-coverage-recorded = دیده‌بانی ثبت شد
event-step-taken = گام برداشته شد
event-position-taken = موضع گرفته شد
event-finding-made = یافته به دست آمد
event-attribution-made = مسئولیت منتسب شد
event-erratum-made = غلط‌نامه ثبت شد
event-file-imported = فایل وارد شد
event-bulletin-issued = بولتن منتشر شد
event-assessments-issued = ارزیابی‌ها منتشر شد
