import { expect, test } from 'vitest';
import { headMarkup } from './head-markup.ts';

test('elements are written one after another, those without content as Astro ends them', () => {
	const head = headMarkup([
		{ tag: 'meta', attrs: { charset: 'utf-8' }, content: '' },
		{ tag: 'title', attrs: {}, content: 'Errors' },
		{ tag: 'script', attrs: { src: '/a.js', async: true, defer: false }, content: '' },
	]);
	expect(head).toBe('<meta charset="utf-8"/><title>Errors</title><script src="/a.js" async></script>');
});

test('no attribute can end its element', () => {
	expect(headMarkup([{ tag: 'meta', attrs: { content: '"/><script>1</script>' }, content: '' }])).toBe(
		'<meta content="&quot;/><script>1</script>"/>',
	);
});
