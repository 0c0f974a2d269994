/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Origin of the API: empty in the browser (same origin), the public address in the mini-program. */
declare const API_BASE: string;

/** JSON of what was applied for at WeChat: number of the paying merchant, ids of message templates. */
declare const WECHAT_SETTINGS: string;
