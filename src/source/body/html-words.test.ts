import { expect, test } from 'vitest';
import { htmlWords } from './html-words.ts';
import { markdownOf } from './to-markdown.ts';

test.each([
	['plain *words*', 'plain \\*words\\*'],
	['', ''],
	['a < b &amp; c &lt;d>', 'a < b & c \\<d>'],
	['<b>bold</b> <strong>too</strong>', '**bold** **too**'],
	['<em>a</em> <i>b</i>', '*a* *b*'],
	['<code>a*<b>b</b></code>', '`a*b`'],
	['<a href="/x/?a=1&amp;b=2">link</a>', '[link](https://help.example/x/?a=1&b=2)'],
	['one<br>two', 'one two'],
	['<img src="a.png" alt="A picture"> <img src="b.png">', 'A picture'],
	['<span lang="id">· Bantuan</span><!-- c --><svg><title>x</title></svg>', '· Bantuan'],
	['<script>alert(1)</script><style>b{}</style> left', 'left'],
	['words <other></other>', 'words'],
	['<p>alpha</p><p>beta</p>', 'alpha beta'],
	['<ul><li>one</li><li>two <b>three</b></li></ul>four', 'one two **three** four'],
])('%j', (html, markdown) => {
	const children = htmlWords(html, (href) => `https://help.example${href}`);
	expect(markdownOf([{ type: 'paragraph', children }])).toBe(markdown);
});
