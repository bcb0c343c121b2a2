import type { Imported } from '../draft.ts';

/**
 * The column of a table that a field comes from, as the person who made the table knows it; undefined
 * where it is called as the field is, or where the field comes from none.
 *
 * @example
 * columnOf([{ field: 'severity', header: 'Dampak' }], 'severity', 'id'); // 'column "Dampak"'
 */
export function columnOf(
	columns: NonNullable<Imported['columns']>,
	field: string,
	language: string,
): string | undefined {
	const name = field.replace(/\[\d+\]/g, '');
	const isNamed = (of: string) => of === name || (name.startsWith('causes.') && name === `causes.${of}`);
	const found = columns.filter((column) => isNamed(column.field));
	const column =
		found.find((one) => one.language === language) ?? found.find((one) => one.language === undefined);
	return column && column.header !== name ? `column ${JSON.stringify(column.header)}` : undefined;
}
