/** ISO date as day/month/year, the order both languages of the product read without doubt here. */
export const formatDate = (iso: string): string => iso.split('-').reverse().join('/');
