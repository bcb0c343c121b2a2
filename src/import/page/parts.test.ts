import { expect, test } from 'vitest';
import { htmlReader } from './html.ts';
import { figureName } from './reader.ts';
import { slugOf, uniqueId } from './slug.ts';
import { isLetter } from './letters.ts';
import { fenced } from './body-markdown.ts';
import { visible } from './keep-rest.ts';

test('HTML becomes Markdown: marks and links stay, elements go, other words between brackets stay', () => {
	const reader = htmlReader();
	expect(reader.read('<b>Save</b> as <your-name> <a href="https://example.com">here</a><br>')).toBe(
		'**Save** as \\<your-name> [here](https://example.com) ',
	);
	expect(reader.read('<!-- hidden --><script>{x}</script>')).toBe(' \\<script>\\{x\\}\\</script>');
	expect(reader.read('<img src="/a.png" alt="A door">')).toBe(' ');
	expect(reader.pictures).toEqual([{ src: '/a.png', alt: 'A door' }]);
});

test('a link that is never closed is closed at the end', () => {
	const reader = htmlReader();
	expect(reader.read('<a href="https://example.com/a b">x') + reader.end()).toBe(
		'[x](<https://example.com/a b>)',
	);
});

test('a picture is named by the end of its address', () => {
	expect(figureName('https://example.com/img/a%20b.png?w=2')).toBe('./figures/a-b.png');
	expect(figureName('../../etc/passwd')).toBe('./figures/passwd');
	expect(figureName('..')).toBe('./figures/picture');
});

test('an id has whole words and is free', () => {
	expect(slugOf('Phone Number: Not Eligible!', 'x')).toBe('phone-number-not-eligible');
	expect(slugOf('日本', 'page')).toBe('page');
	expect(slugOf('one two three', 'x', 9)).toBe('one-two');
	expect(uniqueId('a', new Set(['a', 'a-2']))).toBe('a-3');
});

test('a letter greets or takes leave; a command does neither', () => {
	expect(isLetter('Yth. Tim,\n\nmohon bantuannya.')).toBe(true);
	expect(isLetter('Please unlock my door.\n\nRegards\nAna')).toBe(true);
	expect(isLetter('npm install door')).toBe(false);
});

test('a fence is longer than those inside', () => {
	expect(fenced('```\nx\n```', 'md')).toBe('````md\n```\nx\n```\n````');
});

test('of a tag a reader sees its title and description', () => {
	expect(visible('<Step title="Log in" icon="door">Now</Step>').replace(/\s+/g, ' ').trim()).toBe(
		'Log in Now',
	);
});
