// What made-up people write in the room, by what is being lifted; never a number, a price or a promise.
export const talk: Readonly<Record<string, ReadonlyArray<string>>> = {
  'cai-meo': [
    'Cải nhìn tươi quá chị ơi',
    'Cải này nấu canh gừng là nhất',
    'Hôm trước mua về cả nhà khen',
    'Cải có đắng nhẹ không chị?',
    'Bó to thế ạ',
  ],
  'su-su': [
    'Su su non không chị?',
    'Su su luộc chấm muối vừng',
    'Quả nào quả nấy xanh mướt',
    'Su su để được mấy ngày chị nhỉ?',
  ],
  mang: [
    'Măng bẻ sáng nay hả chị?',
    'Măng này hầm xương thì tuyệt',
    'Măng ngọt hay đắng ạ?',
    'Có bóc vỏ giúp không chị?',
  ],
  gung: ['Gừng sẻ thơm lắm', 'Gừng này ngâm mật ong được chị nhỉ', 'Củ già hay non ạ?', 'Trời lạnh mua ít gừng về'],
}
export const smallTalk = [
  'Chào chị Thương ạ',
  'Nương nhà mình đẹp quá',
  'Trên đó sáng nay lạnh không chị?',
  'Rau xuống tới chợ vẫn còn sương',
  'Em vừa giữ rồi nhé',
  'Cho em hỏi mai xuống mấy giờ ạ?',
  'Hữu Kiệm mình rau sạch thật',
]
