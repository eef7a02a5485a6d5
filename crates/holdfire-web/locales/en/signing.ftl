# Keys of organisations, and what they sign.

signing = Signing
signing-short = the keys of your organisation, and what stands in its name
signing-note = A signature shows that your organisation means what stands in its name. The mechanism cannot make one: the key stays in this browser, or on a machine of your own.
signing-no-key = No key of your organisation is recorded yet.
signing-all-signed = Everything that stands in its name is signed.
signing-unsigned = { $n ->
    [one] { $n } entry in its name is not signed.
   *[other] { $n } entries in its name are not signed.
 }
signing-done = { $n ->
    [one] { $n } signature was recorded.
   *[other] { $n } signatures were recorded.
 }
signing-browser = This browser
signing-browser-none = This browser has no key yet. It makes one that it keeps and gives to nobody, not even to this page.
signing-browser-has = The public key of this browser:
signing-make = Make a key in this browser
signing-record-yourself = Record it below, after you compared it, if it is not in the list.
signing-record-by-others = If it is not in the list, have it recorded by an administrator of your organisation. Compare it by another way, such as a call.
signing-failed = This browser could not do it. Another, newer one may; or sign with the program (see “made elsewhere”).
signing-keys = Keys of your organisation
signing-keys-none = None is recorded.
signing-key = Public key
signing-key-ended = ended by
signing-record = Record a key
signing-end = End this key
signing-not-signed = Not signed yet
signing-nothing = Nothing among the latest entries.
signing-sign = Sign what is ticked
signing-elsewhere = Signatures made elsewhere
signing-elsewhere-note = What the program wrote on another machine, one signature a line, at most 50 at once.
signing-signatures = Signatures
signing-take = Record these signatures
signing-signed-by = Signed by
signing-entry-unsigned = Nobody signed it but the mechanism.
