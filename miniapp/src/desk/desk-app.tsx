import { ConfigProvider } from 'antd';
import enLocale from 'antd/locale/en_US';
import zhLocale from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import './desk.css';
import './cases/case.css';
import './cases/case-history.css';
import './cases/redact-picture.css';
import './exports/slip.css';
import './forms/forms.css';
import './frame/list.css';
import './frame/list-cells.css';
import './frame/rail.css';
import './frame/states.css';
import './identity/identity.css';
import './policies/editor.css';
import './policies/policies.css';
import './records/records.css';
import './rewards/reward.css';
import './supervision/figures.css';
import { DeskFrame } from './desk-frame';
import { useDeskTheme } from './frame/theme';
import { SignIn } from './session/sign-in';
import { useSession } from './session/use-session';
import { useWords } from './words/use-words';

/** The staff desk: everything behind this file loads only when the desk is opened in a browser. */
export default function DeskApp() {
  const session = useSession();
  const { language, frame } = useWords();
  const theme = useDeskTheme();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${frame.product} · ${frame.desk}`;
  }, [language, frame]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhLocale : enLocale}
      button={{ autoInsertSpace: false }}
    >
      <div className="desk">{session === undefined ? <SignIn /> : <DeskFrame session={session} />}</div>
    </ConfigProvider>
  );
}
