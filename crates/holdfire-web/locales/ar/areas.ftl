# Areas.

areas-answer = { $n ->
    [zero] لم تُرسم أي منطقة.
    [one] رُسمت منطقة واحدة، بكل نسخة استُخدمت.
    [two] رُسمت منطقتان، كل منهما بكل نسخة استُخدمت.
    [few] رُسمت { $n } مناطق، كل منها بكل نسخة استُخدمت.
   *[other] رُسمت { $n } منطقة، كل منها بكل نسخة استُخدمت.
}
areas-map = خريطة كل المناطق
no-areas = لم تُرسم أي منطقة بعد.
area-core = اللب
area-outer = المحيط
area-core-explained = خط متصل: داخلٌ كيفما قُرئت المنطقة
area-outer-explained = خط متقطع: ما يقع خارجه خارجٌ كيفما قُرئت المنطقة
inside = في الداخل
perhaps-inside = ربما في الداخل
versions = النسخ
version-number = النسخة { $n }
valid = السريان
parts = الأجزاء
drawn-by = رسمها
