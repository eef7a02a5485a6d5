# Why a clause answered as it did, by the code of the reason. The terms give the sentence in
# English with all particulars; these are for pages in other languages, which show both.

reason-covered = يقع الفعل ضمن البند كيفما قُرئت الوقائع المذكورة
reason-not-in-force = لم يكن البند نافذًا
reason-act-not-covered = الفعل ليس مما يشمله البند
reason-outside-areas = يقع المكان خارج مناطق البند بكل هامش الشك فيه
reason-actor-listed = الفاعل جماعة مدرجة
reason-target-listed = المستهدف جماعة مدرجة
reason-actor-not-bound = الفاعل غير ملزم بالاتفاق
reason-target-not-protected = المستهدف ليس ممن يحميهم البند
reason-actor-not-covered = لا يتكلم البند عن أفعال هذا الفاعل
reason-target-not-covered = لا يتكلم البند عن أفعال ضد هذا المستهدف
reason-same-camp = الفاعل والمستهدف من جهة واحدة
reason-in-operations-against-listed = يقع المكان في منطقة عمليات يستثنيها الاتفاق
reason-nobody-harmed = لا يُذكر أن أحدًا تضرر
reason-facts-together = الوقائع المذكورة مجتمعة لا تستوفي البند
reason-too-many-readings = يمكن قراءة الوقائع على أوجه كثيرة جدًا؛ فلا بد من حسم إحداها أولًا
reason-time-not-told = لا يذكر أي تقرير متى وقع
reason-rule-failed = أخفقت قاعدة البند مع هذه الوقائع
reason-exception-not-tested = بند آخر يقرر استثناء لم يُختبر
reason-depends-on-actor = يتوقف الجواب على من تصرف
reason-depends-on-target = يتوقف الجواب على من كان المستهدف
reason-depends-on-act = يتوقف الجواب على ما الذي جرى
reason-depends-on-place = يتوقف الجواب على مكان وقوعه
reason-depends-on-time = يتوقف الجواب على وقت وقوعه
reason-depends-on-entry-into-force = يتوقف الجواب على النص الذي يحدد متى دخل البند حيز النفاذ
reason-depends-on-operations-against-listed = يتوقف الجواب على ما إذا كان المكان في منطقة عمليات
reason-depends-on-casualties = يتوقف الجواب على ما إذا تضرر أشخاص
reason-depends-on-accession = يتوقف الجواب على ما إذا كان أحدهم ملزمًا بالاتفاق
reason-depends-on-designation = يتوقف الجواب على ما إذا كان الإدراج يشمل أحدهم
reason-depends-on-relation = يتوقف الجواب على من يدعمه أحدهم
reason-depends-on-facts = يتوقف الجواب على وقائع لم تُحسم
