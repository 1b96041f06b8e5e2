import type { Customer } from '../customers/customer';
import type { Segment } from './research';

/**
 * Whether a customer belongs to a part of the market (R18): one of its regions, one of its industries, a size within its
 * limits. What the segment leaves open does not narrow; what is not known of the customer does not match.
 */
export function inSegment(
  segment: Pick<Segment, 'regions' | 'industries' | 'employeesMin' | 'employeesMax'>,
  customer: Pick<Customer, 'region' | 'industry' | 'employees'>,
): boolean {
  const { regions, industries, employeesMin, employeesMax } = segment;
  const { region, industry, employees } = customer;
  if (regions.length > 0 && (region === '' || !regions.includes(region))) return false;
  if (industries.length > 0 && (industry === '' || !industries.includes(industry))) return false;
  if (employeesMin !== null && (employees === null || employees < employeesMin)) return false;
  return employeesMax === null || (employees !== null && employees <= employeesMax);
}
