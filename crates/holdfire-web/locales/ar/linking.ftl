# أي التقارير حادث واحد، وما يقرره الناس بشأنها.

linking-answer = { $proposals ->
    [0] لا اقتراح ينتظر
    [one] اقتراح واحد ينتظر
    [two] اقتراحان ينتظران
    [few] { $proposals } اقتراحات تنتظر
    [many] { $proposals } اقتراحًا ينتظر
   *[other] { $proposals } اقتراح ينتظر
}؛ { $unsure ->
    [0] لا حادث فيه ربط دون 0.75
    [one] حادث واحد فيه ربط دون 0.75
    [two] حادثان فيهما ربط دون 0.75
    [few] { $unsure } حوادث فيها ربط دون 0.75
    [many] { $unsure } حادثًا فيها ربط دون 0.75
   *[other] { $unsure } حادث فيها ربط دون 0.75
}؛ { $decisions ->
    [0] لم يُتخذ أي قرار بعد.
    [one] سُجّل قرار واحد.
    [two] سُجّل قراران.
    [few] سُجّلت { $decisions } قرارات.
    [many] سُجّل { $decisions } قرارًا.
   *[other] سُجّل { $decisions } قرار.
}
linking-waiting = بانتظار قرار
linking-waiting-note = أدلة لاحقة تعارض ربطًا قائمًا؛ ولا يتغير شيء حتى يُتخذ قرار
linking-nothing-waits = لا شيء ينتظر.
linking-compared = الأدلة من
linking-why = ما يؤيده وما يعارضه
linking-waits = اقتراح بشأن هذا الحادث ينتظر قرارًا:
linking-more = { $n ->
    [zero] و{ $n } غيرها يعرضها
    [one] وواحد آخر يعرضه
    [two] واثنان آخران يعرضهما
    [few] و{ $n } غيرها يعرضها
    [many] و{ $n } غيرها يعرضها
   *[other] و{ $n } غيرها يعرضها
}
linking-unsure = الأقل يقينًا
linking-unsure-note = حوادث احتمال أضعف ربط فيها دون 0.75
linking-all-sure = لا ربط دون 0.75.
linking-least = احتمال أضعف ربط
linking-nothing-decided = لم يُتخذ أي قرار بشأن ربط بعد.
linking-by-command = لا يقرّر حسابك شيئاً هنا. ويمكن تسجيل القرارات أيضاً بالأمر
proposed-merge = قد يكون { $from } و{ $to } حادثًا واحدًا
proposed-split = قد يتحدث { $reports } من { $from } عن حادث آخر
answer-merge = هما حادث واحد
answer-apart = هما حادثان
answer-stay = يبقى حيث هو
answer-split = هي حادث آخر
decide = قرار بشأن هذا الربط
decide-reports = أي التقارير
decide-act = ما هو الصحيح
decide-confirm = تتحدث عن هذا الحادث (إن لم يُختر شيء: كلها)
decide-move = تتحدث عن الحادث الآخر
decide-split = تتحدث عن حادث خاص بها
decide-merge = هذا الحادث والآخر حادث واحد؛ ويبقى رقم الآخر
decide-apart = لا تتحدث (إن لم يُختر شيء: كلها) عن الحادث الآخر
decide-other = الحادث الآخر
decide-reason = السبب (يقرؤه كل من يقرأ السجل؛ دون أسماء أشخاص)
decide-record = تسجيل
decide-note = قيد في السجل. يمكن إلغاء أثره بقيد آخر، ولا يُمحى أبدًا.
undo = تراجع
was-undone = ألغاه
decided-before = ما تقرر
decided-confirm = أُكّد { $reports } في { $incident }
decided-move = نُقل { $reports } إلى { $to }
decided-split = فُصل { $reports } عن { $from } باسم { $to }
decided-merge = { $from } و{ $to } حادث واحد
decided-apart = { $reports } لا تُجمع مع { $others }
decided-undo = لم يعد قرار القيد { $n } قائمًا
incident-left = لا تقرير مرتبط بهذا الرقم الآن.
incident-left-now = تقاريره في
