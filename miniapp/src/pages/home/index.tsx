import { View } from '@tarojs/components';
export default function Home() { return <View>绿哨</View>; }
