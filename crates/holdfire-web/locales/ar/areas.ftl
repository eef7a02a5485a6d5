# Areas.

areas-answer = { $n ->
    [zero] لم تُرسم أي منطقة.
    [one] رُسمت منطقة واحدة، بكل نسخة استُخدمت.
    [two] رُسمت منطقتان، كل منهما بكل نسخة استُخدمت.
    [few] رُسمت { $n } مناطق، كل منها بكل نسخة استُخدمت.
    [many] رُسمت { $n } منطقة، كل منها بكل نسخة استُخدمت.
   *[other] رُسمت { $n } منطقة، كل منها بكل نسخة استُخدمت.
}
areas-map = خريطة كل المناطق
no-areas = لم تُرسم أي منطقة بعد.
area-core = اللب
area-outer = المحيط
area-core-explained = خط متصل: داخلٌ كيفما قُرئت المنطقة
area-outer-explained = خط متقطع: ما يقع خارجه خارجٌ كيفما قُرئت المنطقة
area-operations-explained = تظليل مخطط: منطقة عمليات قتالية
area-line-explained = خط من شُرَط ونقاط: تُقاس المسافات منه
area-post-explained = معيّن: نقطة مراقبة أو موقع
area-crossing-explained = مربع فيه علامة ضرب: معبر
area-drawers-explained = خطوط متقطعة أخرى مع اسم راسمها: تختلف الخرائط، وتُعرض خريطة كل راسم
area-by-drawer = { $area } (خريطة { $drawer })
area-maps-differ = راسمون تختلف خرائطهم: { $list }. وحيث تختلف يبقى مفتوحًا أي خريطة هي المعتمدة.
operations-against = عمليات ضد: { $list }
area-kind-zone = منطقة
area-kind-line = خط
area-kind-buffer = منطقة عازلة
area-kind-crossing = معبر
area-kind-post = نقطة
area-kind-operations = منطقة عمليات
inside = في الداخل
perhaps-inside = ربما في الداخل
versions = النسخ
version-number = النسخة { $n }
valid = السريان
parts = الأجزاء
drawn-by = رسمها
