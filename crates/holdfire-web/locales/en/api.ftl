# The reference of the API: what stands around it. The reference itself is in English.

section-api = For programs
api-title = What programs read and do here
api-intro = Everything that these pages show and their forms do, programs read and do too, with a token of an account or with the session of whoever is signed in, and under the same policies. The reference below is in English, as the words of the addresses are.
api-tokens = make a token on the page of your account
