import { expect, test } from 'vitest';
import { idsIn, resultText } from './mcp.ts';

test('of a result that says everything twice the longer form is read', () => {
	const content = [{ type: 'text', text: 'One.' }, { type: 'image' }, { type: 'text', text: 'Two.' }];
	expect(resultText({ content })).toBe('One.\n\nTwo.');
	expect(resultText({ content, structuredContent: { ids: ['a-long-id'] } })).toBe('{"ids":["a-long-id"]}');
	expect(resultText({ content, structuredContent: {} })).toBe('One.\n\nTwo.');
	expect(resultText({})).toBe('');
});

test('issues are found in a result whatever their list is called', () => {
	const structuredContent = {
		confidence: 'match',
		results: [{ id: 'a' }, { id: 'b' }, { id: 'a' }, null, 'c'],
	};
	expect(idsIn({ structuredContent })).toEqual(['a', 'b']);
	expect(idsIn({})).toEqual([]);
});
