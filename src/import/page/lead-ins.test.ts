import { expect, test } from 'vitest';
import { leadIn, saysWhatToExpect } from './lead-ins.ts';

test.each([
	['Untuk mengatasi masalah ini:', 'steps'],
	['To fix this, try the following:', 'steps'],
	['Ikuti langkah berikut:', 'steps'],
	['Berikut beberapa kemungkinan penyebabnya:', 'causes'],
	['Possible causes are:', 'causes'],
])('"%s" only announces %s', (sentence, announces) => {
	expect(leadIn(sentence)).toEqual({ announces, isOnly: true });
});

test.each([
	['To fix the lamp on your desk, try another socket:', 'steps'],
	['It is dark because of one of these:', 'causes'],
	['You then see this error:', 'error'],
])('"%s" announces %s and says something itself', (sentence, announces) => {
	expect(leadIn(sentence)).toEqual({ announces, isOnly: false });
});

test.each(['It is dark.', 'Add the number to your page:', 'To fix this, call us.'])(
	'"%s" announces nothing that we know',
	(sentence) => {
		expect(leadIn(sentence)).toBeUndefined();
	},
);

test('what one sees after a step is told from what one does', () => {
	expect(saysWhatToExpect('You should see a green lamp.')).toBe(true);
	expect(saysWhatToExpect('Kamu akan melihat lampu hijau.')).toBe(true);
	expect(saysWhatToExpect('You should press the button.')).toBe(false);
});
