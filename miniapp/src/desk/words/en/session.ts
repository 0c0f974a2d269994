import type { zhSession } from '../zh/session';

export const enSession: typeof zhSession = {
  title: 'Staff sign-in',
  username: 'User name',
  password: 'Password',
  otp: 'One-time code',
  otpHint: 'The 6 digits of your authenticator',
  signIn: 'Sign in',
  required: 'Please fill in',
  otpFormat: 'The code has 6 digits',
  refused: 'User name, password or code is wrong',
  refusedText: 'The code changes every 30 seconds: use the newest one.',
  expired: 'Your session has ended. Sign in again: your drafts are kept.',
  demo: 'Demo account',
  demoHint: 'Fills in the password and the current code',
  demoChoose: 'Choose a demo account',
  notice: 'Every look at a case is recorded.',
  noSections: 'Nothing on this desk is open to your account',
  noSectionsText: 'Ask the administrator to check your post.',
  roles: 'Posts',
  stepUpTitle: 'Type a one-time code again',
  stepUpText:
    'Approving, paying, looking at an identity and exporting take a fresh code, to be sure that it is you. What you have filled in is kept and goes out once the code is right.',
  stepUpWrong: 'The code is wrong or was used before',
  stepUpConfirm: 'Confirm and go on',
  stepUpCancel: 'Cancel',
  stepUpDemo: 'Fill in the demo code',
};
