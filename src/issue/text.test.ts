import { describe, expect, test } from 'vitest';
import { isSafeHref, plainText } from './text.ts';

describe('plainText', () => {
	test('keeps the words of every kind of inline and drops its formatting', () => {
		expect(
			plainText([
				'Open ',
				{ strong: ['the ', { em: ['big'] }, ' menu'] },
				', type ',
				{ code: 'npm *i*' },
				' as in ',
				{ link: 'https://example.com', text: ['the ', { strong: ['guide'] }] },
				'.',
			]),
		).toBe('Open the big menu, type npm *i* as in the guide.');
	});

	test('puts a space where a paragraph ends, so that words do not run together', () => {
		expect(plainText(['One.', { break: true }, 'Two.'])).toBe('One. Two.');
	});

	test('is empty for an empty text', () => {
		expect(plainText([])).toBe('');
	});
});

describe('isSafeHref', () => {
	test.each([
		'https://example.com/a?b=c#d',
		'http://localhost:4321',
		'HTTPS://EXAMPLE.COM',
		'mailto:help@example.com',
		'tel:+62812',
		'/',
		'/en/issues/pairing-error/',
		'#cause',
		'#',
	])('lets %s become a link', (href) => {
		expect(isSafeHref(href)).toBe(true);
	});

	test.each([
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' javascript:alert(1)',
		'java\nscript:alert(1)',
		'java\tscript:alert(1)',
		'\u0001javascript:alert(1)',
		'vbscript:msgbox(1)',
		'data:text/html,<script>',
		'blob:https://example.com/1',
		'file:///etc/passwd',
		'//example.com/elsewhere',
		'/\\example.com/elsewhere',
		'\\\\example.com',
		'../relative/',
		'relative',
		'https://',
		'',
	])('does not let %j become a link', (href) => {
		expect(isSafeHref(href)).toBe(false);
	});
});
