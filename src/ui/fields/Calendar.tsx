import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/zh-cn';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useLanguage } from '../../i18n/setup';

/** The month view behind a date field. */
export default function Calendar(props: { readonly value: string; readonly onPick: (date: string) => void }) {
  const language = useLanguage();
  return (
    <DatesProvider settings={{ locale: language === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1, weekendDays: [] }}>
      <DatePicker
        size="xs"
        value={props.value === '' ? null : props.value}
        {...(props.value === '' ? {} : { defaultDate: props.value })}
        onChange={(date) => {
          if (date) props.onPick(date);
        }}
      />
    </DatesProvider>
  );
}
