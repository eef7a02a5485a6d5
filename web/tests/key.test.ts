import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "../src/key.ts";

function pressed(key: string, code: string, shiftKey = false): string {
  return keyOf({ key, code, shiftKey } as KeyboardEvent);
}

test("a_key_is_the_same_on_keyboards_of_other_letters", () => {
  assert.equal(pressed("ت", "KeyJ"), "j"); // Arabic
  assert.equal(pressed("л", "KeyK"), "k"); // Russian
  assert.equal(pressed("؟", "Slash", true), "?"); // Arabic
  assert.equal(pressed("Enter", "Enter"), "Enter");
});

test("where_latin_letters_are_written_the_letter_counts_and_not_the_place", () => {
  assert.equal(pressed("j", "KeyC"), "j"); // Dvorak
  assert.equal(pressed("/", "Digit7", true), "/"); // German
});
