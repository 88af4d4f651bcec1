package lantai.app.demo;

import java.util.List;

/** Invented names of one language. None is a real person, unit or document. */
record DemoNames(boolean chinese) {

    private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高",
            "林", "何", "郭", "马", "罗");
    private static final List<String> GIVEN = List.of("安澜", "知行", "书恒", "明远", "若谷", "思齐", "怀瑾", "景行", "致远", "清和");
    private static final List<String> FAMILY_EN = List.of("Ashdown", "Birch", "Calder", "Dunmore", "Elling", "Farrow", "Garrick", "Holm",
            "Ingle", "Jarrow", "Kestrel", "Lorne", "Marlow", "Norwood", "Orton", "Penrose", "Quill", "Rowan", "Selby", "Thorne");
    private static final List<String> GIVEN_EN = List.of("Ada", "Ben", "Clara", "David", "Edith", "Frank", "Grace", "Hugh", "Iris", "John");
    private static final List<String> UNITS = List.of("县委办公室", "县政府办公室", "组织部", "宣传部", "统战部", "政法委", "纪委监委", "财政局", "公安局",
            "档案馆", "机要局", "保密办");
    private static final List<String> UNITS_EN = List.of("Party Committee Office", "Government Office", "Organisation Dept", "Publicity Dept",
            "United Front Dept", "Legal Affairs Committee", "Discipline Commission", "Finance Bureau", "Public Security Bureau", "Archives",
            "Cipher Bureau", "Secrecy Office");
    private static final List<String> TOWNS = List.of("河西", "河东", "柳林", "石桥", "青山", "白塔", "龙泉", "南坪", "北固", "双溪", "云岭", "大湾", "小河",
            "金沙", "红旗", "松坪", "桃源", "梅岭", "竹园", "兰溪", "枫桥", "长乐", "永安", "新安", "太平", "凤凰", "麒麟", "玉泉", "望江");
    private static final List<String> SUBJECTS = List.of("防汛物资调度安排", "重要会议保卫方案", "年度经费安排意见", "干部考察情况通报", "应急通信保障预案",
            "专项检查工作部署", "敏感时期值班安排", "重大项目评估报告", "突发事件处置要点", "跨区协作机制意见", "保密自查自评情况", "档案移交清单说明");
    private static final List<String> SUBJECTS_EN = List.of("Flood relief supplies", "Guarding an important meeting", "Budget of the year",
            "Report on candidates", "Emergency communications plan", "Orders for a special inspection", "Duty in a sensitive period",
            "Review of a major project", "Handling of incidents", "Co-operation between districts", "Secrecy self-inspection",
            "Notes on transferred archives");

    int units() {
        return UNITS.size();
    }

    int towns() {
        return TOWNS.size();
    }

    String unit(int index) {
        return chinese ? UNITS.get(index) : UNITS_EN.get(index);
    }

    String town(int index) {
        return chinese ? TOWNS.get(index) + "镇" : "Township " + (index + 1);
    }

    String registry() {
        return chinese ? "县委机要室" : "County Registry";
    }

    /** A name for the person of a number; different for the first 200. */
    String person(int number) {
        var family = number % FAMILY.size();
        var given = number / FAMILY.size() % GIVEN.size();
        return chinese ? FAMILY.get(family) + GIVEN.get(given) : GIVEN_EN.get(given) + " " + FAMILY_EN.get(family);
    }

    String title(int number) {
        var subject = (chinese ? SUBJECTS : SUBJECTS_EN).get(number % SUBJECTS.size());
        return chinese ? "关于" + subject + "的通知（第" + number + "号）" : subject + " (no. " + number + ")";
    }

    String number(int number) {
        return chinese ? "演示〔2026〕" + number + "号" : "DEMO [2026] " + number;
    }

    String maskedTitle(int number) {
        return chinese ? "文件 " + number : "Document " + number;
    }

    String purpose() {
        return chinese ? "办理" : "handling";
    }

    String place(String zh, String en) {
        return chinese ? zh : en;
    }
}
