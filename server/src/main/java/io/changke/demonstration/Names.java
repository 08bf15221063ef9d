package io.changke.demonstration;

import java.util.List;

/** Invented names. That somebody bears one of them cannot be avoided and means nothing. */
final class Names {
    private static final List<String> FREQUENT_SURNAMES = characters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗");
    private static final List<String> OTHER_SURNAMES =
            characters("郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈" + "钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤单仇解区");
    private static final List<String> DOUBLE_SURNAMES = List.of("欧阳", "上官", "司马", "诸葛", "慕容");
    private static final List<String> WOMEN = characters(
            "丽华芳娜敏静秀娟英慧巧美玉兰霞萍红玲芬燕彩春菊勤珍莉桂凤洁梅琳素云莲真环雪荣爱妹香月莺" + "媛艳瑞凡佳嘉琼珠贞婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑筠柔竹霭凝晓欢霄枫芸菲寒欣滢伊宁涵诗语");
    private static final List<String> MEN = characters("伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清"
            + "飞彬富顺信子杰涛昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆磊民友裕河哲江超浩亮政谦亨奇固轩宇泽晨睿");
    private static final List<String> FIRM_WORDS = List.of(
            "云栖山", "听松里", "半亩塘", "青石桥", "远岫", "知白", "南屏", "松间月", "桐荫", "澄怀", "拾光里", "鹿鸣湾", "兰渚", "枕溪", "观澜阁", "晴川里",
            "九曲弯", "云起时", "望湖亭", "墨竹");
    private static final List<String> COMPANY_TRADES =
            List.of("文化传播", "信息技术", "建筑设计", "服饰", "酒店管理", "医疗器械", "教育咨询", "物流", "园林");

    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
    }

    String person() {
        boolean woman = chance.happens(.54);
        List<String> given = woman ? WOMEN : MEN;
        String first = chance.oneOf(given);
        return chance.happens(.24) ? surname() + first : surname() + first + chance.oneOf(given);
    }

    String company(String city) {
        return city + chance.oneOf(FIRM_WORDS) + chance.oneOf(COMPANY_TRADES) + "有限公司";
    }

    String teahouse(String city) {
        return city + chance.oneOf(FIRM_WORDS) + chance.oneOf(List.of("茶馆", "茶社", "茶艺馆", "茶空间"));
    }

    private String surname() {
        double kind = chance.uniform();
        if (kind < .55) {
            return chance.oneOf(FREQUENT_SURNAMES);
        }
        return kind < .995 ? chance.oneOf(OTHER_SURNAMES) : chance.oneOf(DOUBLE_SURNAMES);
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).distinct().toList();
    }
}
