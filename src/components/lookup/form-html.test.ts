import { expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { lookupForm } from './form-html.ts';

test('the form has the words of its language and says which that is', () => {
	const form = lookupForm({ path: 'id', t: labelsFor('id') });
	expect(form).toContain('<ki-lookup data-locale="id" data-pagefind-ignore>');
	expect(form).toContain('>Apa yang Anda lihat?</span>');
});

test('outside of all languages it names none, and only the dialog can be closed', () => {
	const form = lookupForm({ path: undefined, t: labelsFor('en'), follows: 'missing' });
	expect(form).toContain('<ki-lookup data-missing data-pagefind-ignore>');
	expect(form).not.toContain('data-close');
	expect(lookupForm({ path: 'en', t: labelsFor('en'), isClosable: true })).toContain('data-close');
});

test("a site's own words stay text", () => {
	const form = lookupForm({ path: '"', t: () => '"><img src=x>' });
	expect(form).not.toContain('<img');
	expect(form).toContain('data-locale="&quot;"');
});
