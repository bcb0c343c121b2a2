import { expect, test } from 'vitest';
import { labelledHtml } from './labelled-html.ts';

test("a site's own word for what a text is about stays text", () => {
	expect(labelledHtml('<b>Careful</b>', 'Wait a <em>minute</em>.')).toBe(
		'<span class="ki-label">&lt;b&gt;Careful&lt;/b&gt;:</span> Wait a <em>minute</em>.',
	);
});
